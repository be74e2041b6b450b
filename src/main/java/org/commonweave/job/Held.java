package org.commonweave.job;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.UnaryOperator;

/** A job with what changes of it. Once it has ended nothing does. */
final class Held<R> implements Course {

    private final Order order;
    private final Work<R> work;
    private final Clock clock;
    private Job<R> job;

    /** Keys of calls that were given this job. */
    private final Set<String> keys = new HashSet<>();

    /** Runs the job; cancelling it interrupts the work. */
    final FutureTask<Object> task = new FutureTask<>(Executors.callable(this::run));

    Held(Order order, Work<R> work, Clock clock) {
        this.order = order;
        this.work = work;
        this.clock = clock;
        this.job = new Job<>(
                UUID.randomUUID().toString(),
                order.owner(),
                JobState.QUEUED,
                new JobProgress(0, order.steps(), "job.queued", List.of()),
                now(),
                null,
                null,
                null,
                order.dataVersion(),
                null);
    }

    Order order() {
        return order;
    }

    /** True when the same viewer's call with the same key was given this job. */
    synchronized boolean keyedAs(Order other) {
        return other.key() != null
                && keys.contains(other.key())
                && order.owner().equals(other.owner());
    }

    synchronized Held<R> givenTo(Order other) {
        if (other.key() != null) {
            keys.add(other.key());
        }
        return this;
    }

    synchronized Job<R> job() {
        return job;
    }

    /** True when what this job finds, or has found, is the answer to the other order, too. */
    boolean answers(Order other) {
        Job<R> is = job();
        return is.owner().equals(other.owner())
                && order.question().equals(other.question())
                && is.dataVersion().equals(other.dataVersion())
                && is.state() != JobState.FAILED
                && is.state() != JobState.CANCELLED
                && !is.submittedAt().plus(other.good()).isBefore(now());
    }

    Job<R> cancel() {
        Job<R> ended = change(is -> is.cancelled(now()));
        task.cancel(true);
        return ended;
    }

    private void run() {
        if (change(is -> is.running(now())).state() != JobState.RUNNING) {
            return;
        }
        try {
            R result = work.run(this);
            change(is -> is.succeeded(result, now()));
        } catch (RuntimeException | Error fault) {
            // Work that was cancelled ends by some exception or other; it has been told already.
            if (!job().state().ended()) {
                JobError why = JobError.of(fault, job().id());
                change(is -> is.failed(why, now()));
            }
        }
    }

    @Override
    public void begin(String step, String... arguments) {
        goOn(is -> is.at(is.progress().at(step, arguments)));
    }

    @Override
    public void done() {
        goOn(is -> is.at(is.progress().further()));
    }

    @Override
    public void restsOn(String dataVersion) {
        goOn(is -> is.restingOn(dataVersion));
    }

    private void goOn(UnaryOperator<Job<R>> change) {
        if (change(change).state().ended()) {
            throw new CancellationException("The job was cancelled");
        }
    }

    private synchronized Job<R> change(UnaryOperator<Job<R>> change) {
        if (!job.state().ended()) {
            job = change.apply(job);
        }
        return job;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
