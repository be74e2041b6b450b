package org.commonweave.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.commonweave.access.Viewer;
import org.commonweave.exchange.commonweave.JsonLinesExport;
import org.commonweave.stored.StoredGraph;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Exports the graph. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Export the whole graph as JSON Lines; importing the file gives the same graph.")
final class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "File to write, such as graph.jsonl.")
    private Path file = Path.of("graph.jsonl");

    @Option(names = "--public", description = "Only what everybody may see.")
    private boolean onlyPublic;

    @CommandLine.Unmatched
    private String[] settings = {};

    @Override
    public Integer call() {
        Viewer viewer = onlyPublic ? Viewer.ANONYMOUS : Viewer.SYSTEM;
        return Offline.run(settings, context -> {
            StoredGraph stored = context.getBean(StoredGraph.class);
            try {
                new JsonLinesExport().write(() -> stored.records(viewer), file).forEach(System.out::println);
                System.out.println("Exported to " + file + ".");
                return 0;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
