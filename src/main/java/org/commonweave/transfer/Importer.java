package org.commonweave.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.commonweave.audit.AuditCaller;
import org.commonweave.audit.AuditEntry;
import org.commonweave.audit.AuditKind;
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

    private static final AuditEntry ENTRY =
            AuditEntry.of(AuditKind.ADMINISTRATION, AuditCaller.CONSOLE, "COMMAND", "import");

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

    /** Tells its progress in words now and then. */
    public ImportOutcome run(ImportOrder order, Consumer<String> progress) throws IOException {
        requireApart(order);
        try (Dataset dataset = Dataset.open(order.source())) {
            ImportFormat format = formats.choose(order.format(), dataset);
            record(order, ENTRY.outcome(AuditOutcome.STARTED));
            RunLog log = new RunLog(
                    order.reports(), order.source().toAbsolutePath().normalize().toString());
            List<Path> cutOff = log.cutOff();
            for (Path run : cutOff) {
                progress.accept(RunLog.told(run));
            }
            try (Intake intake = Intake.of(dataset, format, order.options(), order.reports())) {
                BatchWriter batches =
                        new BatchWriter(checker, unique, order.dryRun() ? null : writer, intake.report(), taken -> {
                            log.running(taken);
                            progress.accept("%,d records written".formatted(taken));
                        });
                ImportOutcome outcome = run(intake, batches, log, cutOff);
                record(order, ENTRY.rows(outcome.taken()).outcome(AuditOutcome.ANSWERED));
                return outcome;
            } catch (IOException | RuntimeException failed) {
                record(order, ENTRY.outcome(AuditOutcome.FAILED));
                throw failed;
            }
        }
    }

    /** A dry run changes nothing. */
    private void record(ImportOrder order, AuditEntry entry) {
        if (!order.dryRun()) {
            audit.recordNow(entry);
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
