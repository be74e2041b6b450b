package org.commonweave.exchange.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.commonweave.exchange.ImportFormat;
import org.commonweave.exchange.ImportOptions;
import org.commonweave.exchange.Located;
import org.commonweave.exchange.Problem;
import org.commonweave.exchange.ProblemCode;
import org.commonweave.exchange.source.DataFile;
import org.commonweave.exchange.source.Dataset;
import org.commonweave.record.GraphRecord;

/**
 * One import, from the files to whole records: reads, puts pieces together, resolves references, finds cycles and likely
 * duplicates. What it holds meanwhile is on disk.
 */
public final class Intake implements Closeable {

    /** Endings of files that may hold records. */
    private static final String[] DATA = {".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".xlsx", ".ods", ".xml"};

    private final Dataset dataset;
    private final ImportFormat format;
    private final ImportOptions options;
    private final Path workspace;
    private final ImportReport report;

    private Intake(Dataset dataset, ImportFormat format, ImportOptions options, Path workspace, ImportReport report) {
        this.dataset = dataset;
        this.format = format;
        this.options = options;
        this.workspace = workspace;
        this.report = report;
    }

    /**
     * Prepares an import.
     *
     * @param reportDirectory where the report goes; made when it is not there
     */
    public static Intake of(Dataset dataset, ImportFormat format, ImportOptions options, Path reportDirectory)
            throws IOException {
        return of(dataset, format, options, reportDirectory, IntakeProgress.UNHEARD);
    }

    /** The same, told as it goes. */
    public static Intake of(
            Dataset dataset, ImportFormat format, ImportOptions options, Path reportDirectory, IntakeProgress progress)
            throws IOException {
        ImportReport report = new ImportReport(reportDirectory, progress);
        return new Intake(dataset, format, options, Files.createTempDirectory("commonweave-import-"), report);
    }

    /**
     * Reads the source and hands over its records: nodes first, then relationships by type, those that lead outside the
     * source last. The order and the records are the same whenever the same files are read.
     */
    public void run(KnownNodes known, Consumer<Located<GraphRecord>> destination) throws IOException {
        Consumer<Located<GraphRecord>> counted = record -> {
            report.tally().delivered(record);
            destination.accept(record);
        };
        try (Spool spool = new Spool(workspace, report)) {
            Provenance provenance = new Provenance(dataset, format, options);
            untouched();
            format.read(dataset, options, new SpoolingSink(spool, provenance, report, options));
            spool.deliver(provenance, known, counted);
        }
    }

    /** Nothing is passed over without a word, not even a file of another format in the same folder. */
    private void untouched() {
        String[] own = format.endings().toArray(String[]::new);
        for (DataFile file : dataset.filesEnding(DATA)) {
            if (!file.hasEnding(own) && !file.stem().equals("datapackage")) {
                report.problem(Problem.inFile(
                        file.name(),
                        ProblemCode.NOT_READ,
                        "The folder was read as " + format.name() + ", which has no files of this kind.",
                        "Import the file by itself if it holds anything else."));
            }
        }
    }

    /** Where the caller puts what it could not write. */
    public ImportReport report() {
        return report;
    }

    /** Writes the summary of everything so far. */
    public ImportSummary summarise() {
        return report.summarise(dataset.name(), format.name());
    }

    @Override
    public void close() throws IOException {
        try {
            report.close();
        } finally {
            empty();
        }
    }

    private void empty() throws IOException {
        try (Stream<Path> left = Files.walk(workspace)) {
            List<Path> paths = left.sorted(Comparator.reverseOrder()).toList();
            for (Path path : paths) {
                Files.deleteIfExists(path);
            }
        }
    }
}
