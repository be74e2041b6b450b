package org.commonweave.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.commonweave.exchange.ImportOptions;
import org.commonweave.exchange.Visibility;
import org.commonweave.exchange.commonweave.CsvTemplate;
import org.commonweave.model.ModelConfiguration;
import org.commonweave.model.ModelReader;
import org.commonweave.transfer.ImportOrder;
import org.commonweave.transfer.ImportOutcome;
import org.commonweave.transfer.Importer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports a source. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Import a directory: HSDS, 360Giving, Popolo, or our own tables and JSON Lines. See docs/exchange.md.")
final class ImportCommand implements Callable<Integer> {

    private static final int INCOMPLETE = 3;
    private static final int UNREADABLE = 4;

    @Parameters(paramLabel = "PATH", description = "File, folder or zip archive to import.", arity = "1")
    private Path path = Path.of(".");

    @Option(names = "--format", description = "Name of the format; found out when left out.")
    private @Nullable String format;

    @Option(
            names = "--source",
            description = "Name of the source, which keeps its ids apart from others'; the file's name when left out.")
    private @Nullable String source;

    @Option(names = "--mapping", description = "YAML file that maps columns of one's own to HSDS.")
    private @Nullable Path mapping;

    @Option(
            names = "--visibility",
            defaultValue = "PUBLIC",
            description = "Who may see what is imported: PUBLIC, PARTNERS, ORG or PRIVATE (default: ${DEFAULT-VALUE}).")
    private Visibility visibility = Visibility.PUBLIC;

    @Option(names = "--licence", description = "Licence of the source, kept with it.")
    private @Nullable String licence;

    @Option(names = "--url", description = "Where the source can be found, kept with it.")
    private @Nullable String url;

    @Option(
            names = "--language",
            description = "BCP 47 tag, such as zh-Hant, for texts that do not tell by themselves.")
    private @Nullable String language;

    @Option(names = "--encoding", description = "Character encoding, such as GB18030; found out when left out.")
    private @Nullable Charset encoding;

    @Option(names = "--dry-run", description = "Check and report, write nothing.")
    private boolean dryRun;

    @Option(
            names = "--reports",
            description = "Folder for the report; one of its own below data/imports when left out.")
    private @Nullable Path reports;

    @Option(
            names = "--template",
            description = "Write empty tables of our own format with their guide to PATH, and stop.")
    private boolean template;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @CommandLine.Unmatched
    private String[] settings = {};

    @Override
    public Integer call() {
        if (template) {
            return template();
        }
        ImportOptions options = ImportOptions.defaults()
                .withSource(source)
                .withMapping(mapping)
                .withVisibility(visibility.name())
                .withOrigin(licence, url, null)
                .withLanguage(language)
                .withEncoding(encoding);
        Path report = reports == null ? ReportFolder.next(path) : reports;
        ImportOrder order = new ImportOrder(path, format, options, dryRun, report);
        return Offline.run(Settings.of(settings, spec), context -> {
            try {
                ImportOutcome outcome = context.getBean(Importer.class).run(order, System.err::println);
                System.out.print(Files.readString(report.resolve("summary.txt"), StandardCharsets.UTF_8));
                System.out.println(written(outcome));
                System.out.println("The report is in " + report + ".");
                return exitCode(outcome);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** As docs/exchange.md says. */
    static int exitCode(ImportOutcome outcome) {
        return outcome.unreadable() ? UNREADABLE : outcome.incomplete() ? INCOMPLETE : 0;
    }

    private int template() {
        try {
            new CsvTemplate(ModelReader.read(ModelConfiguration.sdl())).write(path);
            System.out.println("The tables are in " + path + "; README.md says what goes where.");
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String written(ImportOutcome outcome) {
        return dryRun
                ? "Dry run: %,d records could be written, nothing was.".formatted(outcome.taken())
                : "%,d records: %,d created, %,d updated, %,d unchanged."
                        .formatted(outcome.taken(), outcome.created(), outcome.updated(), outcome.unchanged());
    }
}
