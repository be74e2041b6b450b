package org.commonweave.exchange;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.commonweave.change.GraphWriter;
import org.commonweave.change.RecordChecker;
import org.commonweave.exchange.source.Position;
import org.commonweave.exchange.source.Problem;
import org.commonweave.exchange.source.RecordSink;
import org.commonweave.exchange.source.SourceFiles;
import org.commonweave.exchange.source.UnreadableSource;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.RelationshipRecord;
import org.springframework.stereotype.Component;

/**
 * Imports a file or folder. All of it is read before any of it is written, so that a file that breaks off changes
 * nothing. Runs on the caller's thread and may take long: never call it from an event loop.
 */
@Component
public class Importer {

    private final List<ImportFormat> formats;
    private final RecordChecker checker;
    private final GraphWriter writer;
    private final GraphPresence presence;

    Importer(List<ImportFormat> formats, RecordChecker checker, GraphWriter writer, GraphPresence presence) {
        this.formats = List.copyOf(formats);
        this.checker = checker;
        this.writer = writer;
        this.presence = presence;
    }

    public ImportReport run(ImportOptions options, Consumer<String> progress) {
        SourceFiles files = SourceFiles.of(options.source());
        ImportFormat format = format(options, files);
        try (Spool spool = Spool.open();
                ReportFiles reports = new ReportFiles(options.reports())) {
            Map<String, Long> read = new TreeMap<>();
            String stopped = read(files, format, options, spool, reports, read, progress);
            ImportWriting writing = new ImportWriting(spool, reports, new Lenience(checker, reports), progress);
            if (stopped.isEmpty()) {
                if (!format.name().equals("commonweave")) {
                    writing.addSource(options);
                }
                if (options.dryRun()) {
                    writing.check(presence);
                } else {
                    writing.write(writer);
                }
            }
            ImportReport report = new ImportReport(
                    options.source().toString(),
                    format.name(),
                    options.scopeName(),
                    options.dryRun(),
                    read,
                    writing.outcome().created(),
                    writing.outcome().updated(),
                    writing.outcome().unchanged(),
                    reports.rejections(),
                    reports.codes(),
                    stopped);
            reports.summary(report);
            return report;
        }
    }

    private ImportFormat format(ImportOptions options, SourceFiles files) {
        return formats.stream()
                .filter(format -> options.format() == null
                        ? format.recognises(files)
                        : format.name().equals(options.format()))
                .findFirst()
                .orElseThrow(() -> new UnreadableSource(
                        new Position(options.source().toString(), 0),
                        (options.format() == null
                                        ? "No known format was recognised"
                                        : "There is no format " + options.format())
                                + ". Name one with --format: "
                                + String.join(
                                        ", ",
                                        formats.stream().map(ImportFormat::name).toList()) + "."));
    }

    private static String read(
            SourceFiles files,
            ImportFormat format,
            ImportOptions options,
            Spool spool,
            ReportFiles reports,
            Map<String, Long> read,
            Consumer<String> progress) {
        try {
            format.read(files, options.scopeName(), new Reading(spool, reports, read, progress));
            return "";
        } catch (UnreadableSource e) {
            reports.problem(new Problem(
                    e.position(), "", "UNREADABLE", String.valueOf(e.getMessage()), Problem.Action.STOPPED));
            return e.position().file() + " line " + e.position().row() + ": " + e.getMessage();
        }
    }

    /** Takes what the format reads into the spool. */
    private record Reading(Spool spool, ReportFiles reports, Map<String, Long> read, Consumer<String> progress)
            implements RecordSink {

        private static final long PROGRESS_EVERY = 50_000;

        @Override
        public void record(Position position, GraphRecord record) {
            String label = record instanceof NodeRecord node ? node.label() : ((RelationshipRecord) record).type();
            read.merge(label, 1L, Long::sum);
            List<String> contradictions = spool.add(position, record);
            contradictions.forEach(field -> reports.problem(new Problem(
                    position,
                    field,
                    "DUPLICATE_ID",
                    label + " " + record.id() + " was read before with another " + field
                            + "; the first one stands. Give different records different ids.",
                    Problem.Action.VALUE_LEFT_OUT)));
            if (spool.size() % PROGRESS_EVERY == 0) {
                progress.accept("read %,d records".formatted(spool.size()));
            }
        }

        @Override
        public void problem(Problem problem) {
            reports.problem(problem);
        }
    }
}
