package org.commonweave.job;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.commonweave.access.Viewer;
import org.commonweave.refusal.Refusal;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Jobs of one kind that this process works at, and their results. A job exists only for the viewer who started it.
 */
public final class Jobs<R> implements AutoCloseable {

    private final JobSettings settings;
    private final Clock clock;
    private final ThreadPoolExecutor threads;

    /** The oldest first. */
    private final Map<String, Held<R>> held = new LinkedHashMap<>();

    public Jobs(JobSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        CustomizableThreadFactory factory = new CustomizableThreadFactory("job-");
        factory.setDaemon(true);
        this.threads = new ThreadPoolExecutor(
                settings.threads(),
                settings.threads(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(settings.queue()),
                factory);
    }

    /** Starts the work, unless a job is known that answers the order; refused when too many wait already. */
    public synchronized Job<R> start(Order order, Work<R> work) {
        forgetOld();
        Optional<Held<R>> keyed = find(one -> one.keyedAs(order));
        if (keyed.isPresent() && !keyed.get().order().question().equals(order.question())) {
            throw new Refusal.InvalidInput(
                    "KEY_REUSED", List.of("idempotencyKey"), "This key was used for another input; take a new one.");
        }
        return keyed.or(() -> find(one -> one.answers(order)))
                .orElseGet(() -> submit(new Held<>(order, work, clock)))
                .givenTo(order)
                .job();
    }

    private Held<R> submit(Held<R> next) {
        try {
            threads.execute(next.task);
        } catch (RejectedExecutionException full) {
            throw new Refusal.InvalidInput(
                    "QUEUE_FULL",
                    List.of(),
                    "%d jobs wait already; try again when some have ended.".formatted(settings.queue()));
        }
        held.put(next.job().id(), next);
        return next;
    }

    /** The job of that identifier, if the viewer started it. */
    public synchronized Optional<Job<R>> find(String id, Viewer viewer) {
        return own(id, viewer).map(Held::job);
    }

    /** All that are held, as they stand. */
    public synchronized List<Job<R>> all() {
        return held.values().stream().map(Held::job).toList();
    }

    /** Ends a job that has not ended; one that has stays as it is. */
    public synchronized Optional<Job<R>> cancel(String id, Viewer viewer) {
        Optional<Held<R>> own = own(id, viewer);
        own.ifPresent(one -> {
            one.cancel();
            threads.remove(one.task);
        });
        return own.map(Held::job);
    }

    private Optional<Held<R>> own(String id, Viewer viewer) {
        forgetOld();
        return Optional.ofNullable(held.get(id))
                .filter(one -> one.order().owner().equals(viewer));
    }

    private Optional<Held<R>> find(Predicate<Held<R>> which) {
        return held.values().stream().filter(which).findFirst();
    }

    private void forgetOld() {
        OffsetDateTime oldest = OffsetDateTime.now(clock).minus(settings.keep());
        held.values().removeIf(one -> {
            OffsetDateTime end = one.job().endedAt();
            return end != null && end.isBefore(oldest);
        });
        long ended =
                held.values().stream().filter(one -> one.job().state().ended()).count();
        held.values().stream()
                .map(Held::job)
                .filter(job -> job.state().ended())
                .limit(Math.max(0, ended - settings.most()))
                .map(Job::id)
                .toList()
                .forEach(held::remove);
    }

    /** Ends what is at work and what waits. */
    @Override
    public synchronized void close() {
        held.values().forEach(Held::cancel);
        threads.shutdownNow();
    }
}
