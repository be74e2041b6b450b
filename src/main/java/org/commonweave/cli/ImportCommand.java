package org.commonweave.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.commonweave.exchange.ImportOptions;
import org.commonweave.transfer.ImportOrder;
import org.commonweave.transfer.ImportOutcome;
import org.commonweave.transfer.Importer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports a source. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Import a directory: HSDS, 360Giving, Popolo, or our own JSON Lines. See docs/exchange.md.")
final class ImportCommand implements Callable<Integer> {

    private static final int INCOMPLETE = 3;

    @Parameters(paramLabel = "PATH", description = "File, folder or zip archive to import.")
    private Path path = Path.of(".");

    @Option(names = "--format", description = "Name of the format; found out when left out.")
    private @Nullable String format;

    @Option(
            names = "--source",
            description = "Name of the source, which keeps its ids apart from others'; the file's name when left out.")
    private @Nullable String source;

    @Option(names = "--mapping", description = "YAML file that maps columns of one's own to HSDS.")
    private @Nullable Path mapping;

    @Option(names = "--dry-run", description = "Check and report, write nothing.")
    private boolean dryRun;

    @Option(
            names = "--reports",
            defaultValue = "data/imports/latest",
            description = "Folder for the report (default: ${DEFAULT-VALUE}).")
    private Path reports = Path.of("data/imports/latest");

    @CommandLine.Unmatched
    private String[] settings = {};

    @Override
    public Integer call() {
        ImportOptions options = ImportOptions.defaults().withSource(source).withMapping(mapping);
        ImportOrder order = new ImportOrder(path, format, options, dryRun, reports);
        return Offline.run(settings, context -> {
            try {
                ImportOutcome outcome = context.getBean(Importer.class).run(order, System.err::println);
                System.out.print(Files.readString(reports.resolve("summary.txt"), StandardCharsets.UTF_8));
                System.out.println(written(outcome));
                System.out.println("The report is in " + reports + ".");
                return outcome.incomplete() ? INCOMPLETE : 0;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private String written(ImportOutcome outcome) {
        return dryRun
                ? "Dry run: %,d records could be written, nothing was.".formatted(outcome.taken())
                : "%,d records: %,d created, %,d updated, %,d unchanged."
                        .formatted(outcome.taken(), outcome.created(), outcome.updated(), outcome.unchanged());
    }
}
