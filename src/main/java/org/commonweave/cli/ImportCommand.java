package org.commonweave.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.commonweave.exchange.ImportOptions;
import org.commonweave.exchange.ImportReport;
import org.commonweave.exchange.Importer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports a file or a folder. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Import a directory: HSDS, 360Giving, Popolo, or our own JSON Lines.")
final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", description = "File or folder to import.")
    private Path path = Path.of(".");

    @Option(names = "--format", description = "Name of the format; found out when left out.")
    private @Nullable String format;

    @Option(
            names = "--source",
            description = "Name of the source, which keeps its ids apart from others'; the file's name when left out.")
    private @Nullable String source;

    @Option(names = "--dry-run", description = "Check and report, write nothing.")
    private boolean dryRun;

    @Option(
            names = "--reports",
            defaultValue = "data/imports/latest",
            description = "Folder for report.json, problems.jsonl and rejected.jsonl (default: ${DEFAULT-VALUE}).")
    private Path reports = Path.of("data/imports/latest");

    @CommandLine.Unmatched
    private String[] settings = {};

    @Override
    public Integer call() {
        ImportOptions options = new ImportOptions(path, format, source, dryRun, reports);
        return Offline.run(settings, context -> {
            ImportReport report = context.getBean(Importer.class).run(options, System.err::println);
            System.out.print(report.text());
            System.out.println("Reports are in " + reports);
            return report.exitCode();
        });
    }
}
