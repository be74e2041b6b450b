package org.commonweave.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import org.commonweave.audit.AuditCaller;
import org.commonweave.audit.AuditEntry;
import org.commonweave.audit.AuditKind;
import org.commonweave.delivery.DeliveryProgress.Step;
import org.commonweave.exchange.source.Dataset;
import org.commonweave.exchange.source.UnpackedLimits;
import org.commonweave.refusal.Refusal;
import org.commonweave.transfer.ImportOrder;
import org.commonweave.transfer.ImportOutcome;
import org.commonweave.transfer.ImportProgress;
import org.commonweave.transfer.Importer;
import org.commonweave.transfer.UnknownFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** A delivery with what changes of it, and its files. */
final class Passage implements ImportProgress {

    private static final Logger LOG = LoggerFactory.getLogger(Passage.class);

    private final Path folder;
    private final Clock clock;
    private Delivery delivery;
    private AuditCaller by;
    private volatile boolean unwanted;
    private volatile long rows;
    private volatile long records;
    private volatile long written;

    Passage(Delivery delivery, Path folder, AuditCaller by, Clock clock) {
        this.delivery = delivery;
        this.folder = folder;
        this.by = by;
        this.clock = clock;
    }

    /** Removes all its files. */
    void remove() {
        remove(folder);
    }

    private static void remove(Path path) {
        try {
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException e) {
            LOG.error("{} cannot be removed; it goes when the service ends", path, e);
        }
    }

    Path file() {
        return folder.resolve("file");
    }

    /** A run has a report of its own, so that nobody is given half of two. */
    Path report() {
        return folder.resolve(delivery().dryRun() ? "check" : "import");
    }

    synchronized Delivery delivery() {
        return delivery.state() == DeliveryState.RUNNING ? delivery.at(reached()) : delivery;
    }

    private DeliveryProgress reached() {
        Step at = delivery.dryRun() ? Step.CHECKING : Step.WRITING;
        Step step = records > 0 ? at : rows > 0 ? Step.READING : Step.UNPACKING;
        return new DeliveryProgress(
                step, rows, records, written, delivery.progress().of());
    }

    /** Takes it up again, to be written. */
    synchronized Passage writing(AuditCaller now) {
        delivery = delivery.writing();
        by = now;
        rows = 0;
        records = 0;
        written = 0;
        unwanted = false;
        return this;
    }

    /** It ends with the next row, record or batch. */
    void cancel() {
        unwanted = true;
    }

    void run(Importer importer, UnpackedLimits limits) {
        try {
            requireReadable(limits);
            ImportOutcome outcome = importer.run(order(), this);
            end(is -> is.done(outcome, now()));
        } catch (CancellationException wanted) {
            end(is -> is.cancelled(now()));
        } catch (UnknownFormat unknown) {
            fail(new DeliveryProblem(
                    "UNKNOWN_FORMAT",
                    List.of("format"),
                    unknown.what() + ". Give 'format' as one of " + String.join(", ", unknown.known()) + "."));
        } catch (Refusal refused) {
            fail(new DeliveryProblem(refused.code(), refused.field(), String.valueOf(refused.getMessage())));
        } catch (IOException | RuntimeException | Error fault) {
            String id = delivery().id();
            LOG.error("Import {} failed", id, fault);
            fail(new DeliveryProblem(
                    "INTERNAL", List.of(), "Something went wrong on our side. The log knows more under " + id + "."));
        }
    }

    /** Before anything is made of it. What goes wrong here is wrong with the file. */
    private void requireReadable(UnpackedLimits limits) {
        try (Dataset dataset = Dataset.open(file(), delivery().terms().name())) {
            limits.check(dataset, this::goOn);
        } catch (UnpackedLimits.Exceeded bomb) {
            throw new Refusal.InvalidInput("UNPACKED_TOO_LARGE", List.of("file"), String.valueOf(bomb.getMessage()));
        } catch (IOException broken) {
            throw new Refusal.InvalidInput(
                    "UNREADABLE_FILE",
                    List.of("file"),
                    "The file cannot be unpacked to its end. Pack it again, and look whether its name has the right ending.");
        }
    }

    private synchronized ImportOrder order() {
        AuditEntry entry = AuditEntry.of(
                        AuditKind.ADMINISTRATION, by, "HTTP", delivery.dryRun() ? "importCheck" : "import")
                .subjects(List.of(delivery.id()));
        DeliveryTerms terms = delivery.terms();
        return new ImportOrder(
                file(), terms.name(), terms.format(), terms.options(), delivery.dryRun(), report(), entry);
    }

    @Override
    public void read(long count) {
        rows = count;
        goOn();
    }

    @Override
    public void delivered(long count) {
        records = count;
        goOn();
    }

    @Override
    public void written(long count) {
        written = count;
        goOn();
    }

    @Override
    public void noted(String sentence) {
        LOG.info("Import {}: {}", delivery().id(), sentence);
    }

    private void goOn() {
        if (unwanted) {
            throw new CancellationException("The import was cancelled");
        }
    }

    private void fail(DeliveryProblem why) {
        end(is -> is.failed(why, now()));
    }

    private synchronized void end(UnaryOperator<Delivery> how) {
        Delivery ended = how.apply(delivery.at(reached()));
        if (!ended.kept()) {
            remove(file());
        }
        delivery = ended;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
