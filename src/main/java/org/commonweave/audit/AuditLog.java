package org.commonweave.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.commonweave.graph.Await;
import org.commonweave.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * Puts entries on record. Whoever has something to tell waits until its entry is committed; what is waiting at the same time
 * is committed together, so that many readers cost little more than one.
 */
@Component
public class AuditLog {

    /** The code of what is refused because it could not be put on record. */
    static final String UNAVAILABLE = "AUDIT_UNAVAILABLE";

    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);

    private final AuditChains chains;
    private final AuditSettings settings;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger queued = new AtomicInteger();
    private final AtomicBoolean writing = new AtomicBoolean();

    AuditLog(AuditChains chains, AuditSettings settings) {
        this.chains = chains;
        this.settings = settings;
    }

    private record Waiting(List<AuditEntry> entries, Sinks.One<List<AuditEvent>> committed) {}

    /** Completes when the entry is committed; else nothing may be told of what it is about. */
    public Mono<Void> record(AuditEntry entry) {
        return append(List.of(entry)).then();
    }

    /** The same for commands, which wait for it. */
    public void recordNow(AuditEntry entry) {
        Await.all(record(entry).flux());
    }

    /**
     * Puts on record that the work begins, does it, and puts on record how it ended.
     *
     * @param subject identifies what it was done to
     */
    public <T> Mono<T> around(AuditEntry entry, Mono<T> work, Function<T, String> subject) {
        return around(entry, work, (ended, done) -> ended.subjects(List.of(subject.apply(done))));
    }

    /**
     * The same.
     *
     * @param told adds to how it ended what came of it
     */
    public <T> Mono<T> around(AuditEntry entry, Mono<T> work, BiFunction<AuditEntry, T, AuditEntry> told) {
        return record(entry.outcome(AuditOutcome.STARTED))
                .then(work.onErrorResume(
                        error -> record(entry.outcome(AuditOutcome.FAILED)).then(Mono.error(error))))
                .flatMap(done -> record(told.apply(entry.outcome(AuditOutcome.ANSWERED), done))
                        .thenReturn(done));
    }

    Mono<List<AuditEvent>> append(List<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return Mono.just(List.of());
        }
        List<AuditEntry> parts =
                entries.stream().flatMap(entry -> entry.parts().stream()).toList();
        return Mono.defer(() -> {
            if (queued.addAndGet(parts.size()) > settings.queue()) {
                queued.addAndGet(-parts.size());
                return Mono.error(unavailable());
            }
            Waiting waiting = new Waiting(parts, Sinks.one());
            queue.add(waiting);
            write();
            // Whoever waited goes on elsewhere: the next commit must not wait for their answers to be written out.
            return waiting.committed().asMono().publishOn(Schedulers.parallel());
        });
    }

    /** Begins to write unless that is under way: then what has come meanwhile is written next. */
    private void write() {
        if (!queue.isEmpty() && writing.compareAndSet(false, true)) {
            Mono.delay(settings.gather())
                    .then(Mono.defer(this::batch))
                    .doFinally(end -> {
                        writing.set(false);
                        write();
                    })
                    .subscribe();
        }
    }

    private Mono<Void> batch() {
        List<Waiting> together = new ArrayList<>();
        List<AuditEntry> entries = new ArrayList<>();
        for (Waiting next = queue.peek(); next != null && fits(next, entries); next = queue.peek()) {
            together.add(queue.remove());
            entries.addAll(next.entries());
        }
        queued.addAndGet(-entries.size());
        return chains.append(entries)
                .doOnNext(events -> tell(together, events))
                .onErrorResume(error -> {
                    LOG.error(
                            "{} events of the audit could not be written, so nothing is answered",
                            entries.size(),
                            error);
                    together.forEach(waiting -> waiting.committed().tryEmitError(unavailable()));
                    return Mono.empty();
                })
                .then();
    }

    private boolean fits(Waiting next, List<AuditEntry> entries) {
        return entries.isEmpty() || entries.size() + next.entries().size() <= settings.batch();
    }

    private static void tell(List<Waiting> together, List<AuditEvent> events) {
        int from = 0;
        for (Waiting waiting : together) {
            int to = from + waiting.entries().size();
            waiting.committed().tryEmitValue(List.copyOf(events.subList(from, to)));
            from = to;
        }
    }

    private static Refusal unavailable() {
        return new Refusal.Unavailable(UNAVAILABLE, Wording.in(null).say("unavailable"));
    }
}
