package org.commonweave.job;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.commonweave.access.Viewer;
import org.commonweave.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Jobs of one kind of which every instance can tell and which every instance can end. Where one works, its result is; the
 * graph has how it stands.
 */
public final class SharedJobs<R> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SharedJobs.class);

    /** How often the graph is told of what goes on here. */
    private static final Duration TELL = Duration.ofMillis(500);

    /** What does not go on is told, too, so that it is not taken for interrupted. */
    private static final Duration STILL_HERE = Duration.ofSeconds(5);

    private final Jobs<R> here;
    private final JobStore store;
    private final Clock clock;
    private final Map<String, Map<String, Object>> told = new ConcurrentHashMap<>();
    private final Disposable telling;
    private volatile long toldAt;

    public SharedJobs(JobSettings settings, JobStore store, Clock clock) {
        this.here = new Jobs<>(settings, clock);
        this.store = store;
        this.clock = clock;
        this.telling = Flux.interval(TELL)
                .onBackpressureDrop()
                .concatMap(tick -> tell().onErrorResume(error -> {
                    LOG.warn("The graph cannot be told how jobs stand; trying again: {}", error.toString());
                    return Mono.empty();
                }))
                .subscribe();
    }

    /**
     * Starts the work, unless there is a job that answers the order.
     *
     * @param terms all that is needed to answer the question again
     */
    public Mono<Job<R>> start(Order order, String terms, Work<R> work) {
        String question = order.question() + "\n" + terms;
        return keyed(order).switchIfEmpty(Mono.defer(() -> {
            Job<R> job = here.start(order, work);
            return store.begin(job, order.key(), question).thenReturn(job);
        }));
    }

    /** The job that the key stands for, also where another instance was given it. */
    private Mono<Job<R>> keyed(Order order) {
        String key = order.key();
        if (key == null) {
            return Mono.empty();
        }
        return store.keyed(key, order.owner()).flatMap(stored -> {
            if (!stored.question().startsWith(order.question() + "\n")) {
                return Mono.error(new Refusal.InvalidInput(
                        "KEY_REUSED",
                        List.of("idempotencyKey"),
                        "This key was used for another input; take a new one."));
            }
            return find(stored.job().id(), order.owner());
        });
    }

    /** The job of that identifier, if the viewer started it; with its result where it was worked at. */
    public Mono<Job<R>> find(String id, Viewer viewer) {
        return Mono.defer(() -> here.find(id, viewer)
                .map(Mono::just)
                .orElseGet(() -> store.find(id, viewer).map(SharedJobs::withoutResult)));
    }

    /** The terms it was started with. */
    public Mono<String> terms(String id, Viewer viewer) {
        return store.find(id, viewer)
                .map(stored -> stored.question().substring(stored.question().indexOf('\n') + 1));
    }

    /** Ends a job that has not ended; one that has stays as it is. Elsewhere it ends when the instance hears of it. */
    public Mono<Job<R>> cancel(String id, Viewer viewer) {
        return Mono.defer(() -> here.cancel(id, viewer)
                .map(Mono::just)
                .orElseGet(() -> store.cancel(id, viewer).map(SharedJobs::withoutResult)));
    }

    // What the graph gives has no result of any type.
    @SuppressWarnings("unchecked")
    private static <R> Job<R> withoutResult(StoredJob stored) {
        return (Job<R>) stored.job();
    }

    private Mono<Void> tell() {
        List<Job<R>> all = here.all();
        told.keySet().retainAll(all.stream().map(Job::id).toList());
        boolean still = clock.millis() - toldAt > STILL_HERE.toMillis();
        List<Job<R>> news = all.stream()
                .filter(job -> !Objects.equals(told.get(job.id()), StoredJob.state(job))
                        || still && !job.state().ended())
                .toList();
        if (news.isEmpty()) {
            return Mono.empty();
        }
        return store.keep(news)
                .doOnNext(unwanted -> {
                    toldAt = clock.millis();
                    news.forEach(job -> told.put(job.id(), StoredJob.state(job)));
                    news.stream()
                            .filter(job -> unwanted.contains(job.id()))
                            .forEach(job -> here.cancel(job.id(), job.owner()));
                })
                .then();
    }

    @Override
    public void close() {
        telling.dispose();
        here.close();
    }
}
