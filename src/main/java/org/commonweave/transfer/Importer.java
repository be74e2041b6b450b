package org.commonweave.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.commonweave.audit.AuditEntry;
import org.commonweave.audit.AuditLog;
import org.commonweave.audit.AuditOutcome;
import org.commonweave.change.GraphWriter;
import org.commonweave.change.RecordChecker;
import org.commonweave.exchange.ImportFormat;
import org.commonweave.exchange.intake.Intake;
import org.commonweave.exchange.source.Dataset;
import org.springframework.stereotype.Component;

/**
 * Imports a source: all of it is read and put together before the first batch is written. Blocks, and may take long:
 * never call it on an event loop.
 */
@Component
public class Importer {

    private final RecordChecker checker;
    private final GraphWriter writer;
    private final GraphNodes nodes;
    private final Formats formats;
    private final UniqueValues unique;
    private final AuditLog audit;

    Importer(
            RecordChecker checker,
            GraphWriter writer,
            GraphNodes nodes,
            Formats formats,
            UniqueValues unique,
            AuditLog audit) {
        this.audit = audit;
        this.checker = checker;
        this.writer = writer;
        this.nodes = nodes;
        this.formats = formats;
        this.unique = unique;
    }

    /** Names of the formats, of which an order may name one. */
    public List<String> formats() {
        return formats.imported();
    }

    /** Tells its progress in words now and then. */
    public ImportOutcome run(ImportOrder order, Consumer<String> progress) throws IOException {
        return run(order, ImportProgress.inWords(progress));
    }

    /** Tells its progress in numbers. */
    public ImportOutcome run(ImportOrder order, ImportProgress progress) throws IOException {
        requireApart(order);
        try (Dataset dataset =
                order.name() == null ? Dataset.open(order.source()) : Dataset.open(order.source(), order.name())) {
            ImportFormat format = formats.choose(order.format(), dataset);
            record(order, entry -> entry.outcome(AuditOutcome.STARTED));
            RunLog log = new RunLog(order.reports(), order.called());
            List<Path> cutOff = log.cutOff();
            for (Path run : cutOff) {
                progress.noted(RunLog.told(run));
            }
            try (Intake intake = Intake.of(dataset, format, order.options(), order.reports(), progress)) {
                BatchWriter batches =
                        new BatchWriter(checker, unique, order.dryRun() ? null : writer, intake.report(), taken -> {
                            log.running(taken);
                            progress.written(taken);
                        });
                ImportOutcome outcome = run(intake, batches, log, cutOff);
                record(order, entry -> entry.rows(outcome.taken()).outcome(AuditOutcome.ANSWERED));
                return outcome;
            } catch (IOException | RuntimeException failed) {
                record(order, entry -> entry.outcome(AuditOutcome.FAILED));
                throw failed;
            }
        }
    }

    private void record(ImportOrder order, UnaryOperator<AuditEntry> how) {
        if (order.entry() != null) {
            audit.recordNow(how.apply(order.entry()));
        }
    }

    private ImportOutcome run(Intake intake, BatchWriter batches, RunLog log, List<Path> cutOff) throws IOException {
        log.running(0);
        try {
            intake.run(nodes, batches);
            batches.finish();
            ImportOutcome outcome = new ImportOutcome(
                    intake.summarise(),
                    batches.taken(),
                    batches.sources(),
                    batches.written().created(),
                    batches.written().updated(),
                    batches.written().unchanged());
            cutOff.remove(log.file());
            log.done(batches.taken(), cutOff);
            return outcome;
        } catch (IOException | RuntimeException e) {
            intake.summarise();
            log.failed(batches.taken(), e);
            throw e;
        }
    }

    /** A report begins by clearing its folder of the one before. */
    private static void requireApart(ImportOrder order) throws IOException {
        Path source = order.source().toAbsolutePath().normalize();
        if (source.startsWith(order.reports().toAbsolutePath().normalize())) {
            throw new IOException("The source lies in the folder of the report, " + order.reports()
                    + ", which this import would clear. Name another folder with --reports.");
        }
    }
}
