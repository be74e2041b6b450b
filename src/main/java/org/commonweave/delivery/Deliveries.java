package org.commonweave.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.commonweave.access.Caller;
import org.commonweave.audit.AuditCaller;
import org.commonweave.audit.AuditEntry;
import org.commonweave.audit.AuditKind;
import org.commonweave.audit.AuditLog;
import org.commonweave.audit.AuditOutcome;
import org.commonweave.exchange.source.UnpackedLimits;
import org.commonweave.refusal.Refusal;
import org.commonweave.transfer.Importer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Files that were handed in, each checked or imported by a thread of its own kind, one at a time. A file is where it was
 * handed in: another instance knows nothing of it.
 */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
public class Deliveries implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final long PATIENCE_SECONDS = 8;
    private static final String BUSY =
            "Another file is being handed in, checked or imported. Try again when that has ended, or cancel it.";

    private final Importer importer;
    private final DeliverySettings settings;
    private final AuditLog audit;
    private final Clock clock;
    private final DeliveryFolder folder;
    private final ExecutorService thread;
    private final Disposable looking;

    /** The oldest first. */
    private final Map<String, Passage> held = new LinkedHashMap<>();

    /** A file that is on its way here. */
    private @Nullable Passage coming;

    Deliveries(Importer importer, DeliverySettings settings, AuditLog audit, Clock clock) throws IOException {
        this.audit = audit;
        this.importer = importer;
        this.settings = settings;
        this.clock = clock;
        this.folder = DeliveryFolder.open(
                Objects.requireNonNullElseGet(settings.folder(), () -> Path.of(System.getProperty("java.io.tmpdir"))));
        CustomizableThreadFactory factory = new CustomizableThreadFactory("import-");
        factory.setDaemon(true);
        this.thread = Executors.newSingleThreadExecutor(factory);
        this.looking = Flux.interval(LOOK, Schedulers.boundedElastic())
                .onBackpressureDrop()
                .subscribe(tick -> forget(settings.most()));
    }

    /** Names of the formats that can be imported. */
    public List<String> formats() {
        return importer.formats();
    }

    /** How much may be handed in. */
    public DeliverySettings settings() {
        return settings;
    }

    /** Refuses a body by what it says of its length, before any of it is read. */
    public void requireFits(long length) {
        if (length > settings.maxFile().toBytes()) {
            throw Upload.tooLarge(settings.maxFile().toBytes());
        }
    }

    /** Keeps a file and begins with it; what comes of it is told when it is asked for, whoever handed it in has gone or not. */
    public Mono<Delivery> receive(DeliveryTerms terms, Caller caller, Flux<DataBuffer> body) {
        return Mono.fromCallable(() -> reserve(terms, AuditCaller.of(caller)))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(passage -> Upload.keep(body, passage.file(), settings)
                        .publishOn(Schedulers.boundedElastic())
                        .then(Mono.fromCallable(() -> begin(passage)))
                        .doOnError(fault -> drop(passage))
                        // Whoever sent half of a file is gone, and their half with them.
                        .doOnCancel(() -> Schedulers.boundedElastic().schedule(() -> drop(passage))));
    }

    private synchronized Passage reserve(DeliveryTerms terms, AuditCaller by) throws IOException {
        requireIdle();
        String id = UUID.randomUUID().toString();
        Passage passage =
                new Passage(Delivery.received(id, terms, OffsetDateTime.now(clock)), folder.next(id), by, clock);
        coming = passage;
        return passage;
    }

    private void requireIdle() {
        if (coming != null || held.values().stream().anyMatch(Deliveries::running)) {
            throw new Refusal.Conflict(List.of(), BUSY);
        }
    }

    private static boolean running(Passage passage) {
        return passage.delivery().state() == DeliveryState.RUNNING;
    }

    private void drop(Passage passage) {
        synchronized (this) {
            if (coming != passage) {
                return;
            }
            coming = null;
        }
        passage.remove();
    }

    private synchronized Delivery begin(Passage passage) {
        if (coming != passage) {
            throw new CancellationException("Whoever sent the file is gone");
        }
        coming = null;
        forget(settings.most() - 1);
        held.put(passage.delivery().id(), passage);
        return start(passage);
    }

    private Delivery start(Passage passage) {
        UnpackedLimits limits =
                new UnpackedLimits(settings.maxFiles(), settings.maxUnpacked().toBytes());
        Delivery started = passage.delivery();
        thread.execute(() -> passage.run(importer, limits));
        return started;
    }

    /** Imports a file that was checked. */
    public synchronized Delivery write(String id, Caller caller) {
        Passage passage = known(id);
        requireIdle();
        if (!passage.delivery().kept()) {
            throw new Refusal.Conflict(List.of("file"), "The file is no longer kept. Hand it in again.");
        }
        return start(passage.writing(AuditCaller.of(caller)));
    }

    /** Ends what is under way; what is in the graph by then stays. */
    public synchronized Delivery cancel(String id) {
        Passage passage = known(id);
        passage.cancel();
        return passage.delivery();
    }

    /** Removes a file and its report. */
    public synchronized void forget(String id) {
        Passage passage = known(id);
        requireEnded(passage);
        held.remove(id);
        passage.remove();
    }

    public synchronized Delivery find(String id) {
        return known(id).delivery();
    }

    /** All that are kept, the latest first. */
    public synchronized List<Delivery> all() {
        List<Delivery> all = new ArrayList<>();
        held.values().forEach(passage -> all.add(0, passage.delivery()));
        return all;
    }

    /** The folder with the report on what was last done. It may hold what people are called, so taking it is on record. */
    public Mono<Path> report(String id, Caller caller) {
        return Mono.fromCallable(() -> report(id))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(report -> audit.record(
                                AuditEntry.of(AuditKind.ADMINISTRATION, AuditCaller.of(caller), "HTTP", "importReport")
                                        .outcome(AuditOutcome.ANSWERED)
                                        .subjects(List.of(id)))
                        .thenReturn(report));
    }

    private synchronized Path report(String id) {
        Passage passage = known(id);
        requireEnded(passage);
        return Optional.of(passage.report())
                .filter(Files::isDirectory)
                .orElseThrow(() -> new Refusal.NotFound(List.of(), "It ended before there was anything to report."));
    }

    private Passage known(String id) {
        Passage passage = held.get(id);
        if (passage == null) {
            throw new Refusal.NotFound(List.of(), "There is no such import here, or it is no longer kept.");
        }
        return passage;
    }

    private static void requireEnded(Passage passage) {
        if (running(passage)) {
            throw new Refusal.Conflict(List.of(), "It has not ended yet. Wait, or cancel it.");
        }
    }

    /** Forgets what is old, and the oldest when there are more than so many. */
    synchronized void forget(int most) {
        OffsetDateTime before = OffsetDateTime.now(clock).minus(settings.keep());
        int over = held.size() - most;
        for (Passage passage : List.copyOf(held.values())) {
            OffsetDateTime endedAt = passage.delivery().endedAt();
            if (endedAt != null && (over > 0 || endedAt.isBefore(before))) {
                forget(passage.delivery().id());
                over--;
            }
        }
    }

    @Override
    public void destroy() throws IOException, InterruptedException {
        looking.dispose();
        synchronized (this) {
            held.values().forEach(Passage::cancel);
        }
        thread.shutdown();
        if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("An import is still under way; what it has written is whole");
            thread.shutdownNow();
        }
        folder.close();
    }
}
