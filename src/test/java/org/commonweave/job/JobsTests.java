package org.commonweave.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.commonweave.access.Role;
import org.commonweave.access.Viewer;
import org.commonweave.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobsTests {

    private static final Viewer ONE = new Viewer(Role.PLANNER, "one", null, Set.of());
    private static final Viewer OTHER = new Viewer(Role.PLANNER, "other", null, Set.of());
    private static final Duration LONG = Duration.ofDays(1);

    private final Hand clock = new Hand();
    private final Jobs<String> jobs = new Jobs<>(new JobSettings(1, 2, Duration.ofHours(1), 3), clock);

    /** A clock that goes on by hand. */
    private static final class Hand extends Clock {

        private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void forward(long seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("There is one zone");
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @AfterEach
    void end() {
        jobs.close();
    }

    @Test
    void goesThroughItsStepsToItsResult() throws InterruptedException {
        List<Integer> seen = new CopyOnWriteArrayList<>();
        AtomicReference<String> id = new AtomicReference<>("");
        CountDownLatch known = new CountDownLatch(1);
        Job<String> job = jobs.start(order(ONE, "a", 3), course -> {
            await(known);
            for (int step = 0; step < 3; step++) {
                course.begin("job.facts");
                seen.add(found(Objects.requireNonNull(id.get())).progress().done());
                course.done();
                seen.add(found(Objects.requireNonNull(id.get())).progress().done());
            }
            course.restsOn("v2");
            return "found";
        });
        id.set(job.id());
        assertThat(job.state().ended()).isFalse();
        known.countDown();
        Job<String> done = ended(job);
        assertThat(seen).containsExactly(0, 1, 1, 2, 2, 3);
        assertThat(done.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(done.result()).isEqualTo("found");
        assertThat(done.dataVersion()).isEqualTo("v2");
        assertThat(done.progress().done()).isEqualTo(done.progress().total()).isEqualTo(3);
        assertThat(done.endedAt()).isNotNull();
    }

    @Test
    void failureIsAStateWithAReason() throws InterruptedException {
        Job<String> refused = ended(jobs.start(order(ONE, "a", 1), course -> {
            throw new Refusal.InvalidInput("SCOPE_TOO_LARGE", List.of("place"), "Too large.");
        }));
        assertThat(refused.state()).isEqualTo(JobState.FAILED);
        assertThat(refused.error()).isEqualTo(new JobError("SCOPE_TOO_LARGE", "Too large."));
        Job<String> broken = ended(jobs.start(order(ONE, "b", 1), course -> {
            throw new IllegalStateException("a secret");
        }));
        assertThat(broken.error()).isNotNull().satisfies(error -> {
            assertThat(error.code()).isEqualTo("INTERNAL");
            assertThat(error.message()).contains(broken.id()).doesNotContain("secret");
        });
        // What failed is tried again when it is asked for again.
        assertThat(jobs.start(order(ONE, "b", 1), course -> "now").id()).isNotEqualTo(broken.id());
    }

    @Test
    void cancellingEndsAtOnceAndInterruptsTheWork() throws InterruptedException {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Job<String> job = jobs.start(order(ONE, "a", 1), course -> {
            working.countDown();
            try {
                new CountDownLatch(1).await();
                return "never";
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw new IllegalStateException(e);
            }
        });
        assertThat(working.await(1, TimeUnit.MINUTES)).isTrue();
        Job<String> waiting = jobs.start(order(ONE, "b", 1), course -> "soon");
        assertThat(jobs.cancel(job.id(), OTHER)).isEmpty();
        Job<String> cancelled = jobs.cancel(job.id(), ONE).orElseThrow();
        assertThat(cancelled.state()).isEqualTo(JobState.CANCELLED);
        assertThat(cancelled.endedAt()).isNotNull();
        assertThat(interrupted.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(ended(waiting).result()).isEqualTo("soon");
        assertThat(found(job.id())).isEqualTo(cancelled);
    }

    @Test
    void workThatWasCancelledEndsAtItsNextStep() throws InterruptedException {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Job<String> job = jobs.start(order(ONE, "a", 1), course -> {
            working.countDown();
            try {
                while (true) {
                    course.begin("job.facts");
                }
            } finally {
                ended.countDown();
            }
        });
        assertThat(working.await(1, TimeUnit.MINUTES)).isTrue();
        jobs.cancel(job.id(), ONE);
        assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void soManyWaitAndNoMore() {
        CountDownLatch open = new CountDownLatch(1);
        Work<String> work = course -> {
            await(open);
            return "done";
        };
        jobs.start(order(ONE, "at work", 1), work);
        Job<String> waiting = jobs.start(order(ONE, "first to wait", 1), work);
        jobs.start(order(ONE, "second to wait", 1), work);
        assertThatThrownBy(() -> jobs.start(order(ONE, "too many", 1), work))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("QUEUE_FULL"));
        jobs.cancel(waiting.id(), ONE);
        assertThat(jobs.start(order(ONE, "in its place", 1), work).state()).isEqualTo(JobState.QUEUED);
        open.countDown();
    }

    @Test
    void theSameQuestionIsAnsweredByTheSameJob() throws InterruptedException {
        Job<String> job = ended(jobs.start(order(ONE, "a", 1), course -> "found"));
        Work<String> never = course -> {
            throw new IllegalStateException("Computed twice");
        };
        assertThat(jobs.start(order(ONE, "a", 1), never).id()).isEqualTo(job.id());
        assertThat(start(OTHER, null, "a", "v1", LONG)).isNotEqualTo(job.id());
        assertThat(start(ONE, null, "a", "v2", LONG)).isNotEqualTo(job.id());
        clock.forward(60);
        assertThat(start(ONE, null, "a", "v1", Duration.ofSeconds(30))).isNotEqualTo(job.id());
    }

    @Test
    void aKeyIsDoneOnce() throws InterruptedException {
        String job = start(ONE, "key", "a", "v1", LONG);
        assertThat(start(ONE, "key", "a", "v2", LONG)).isEqualTo(job);
        assertThat(start(OTHER, "key", "a", "v1", LONG)).isNotEqualTo(job);
        assertThatThrownBy(() -> start(ONE, "key", "b", "v1", LONG))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("KEY_REUSED"));
    }

    @Test
    void endedJobsAreForgotten() throws InterruptedException {
        Job<String> old = ended(jobs.start(order(ONE, "old", 1), course -> "old"));
        clock.forward(3_601);
        assertThat(jobs.find(old.id(), ONE)).isEmpty();
        Job<String> first = ended(jobs.start(order(ONE, "0", 1), course -> "0"));
        for (String next : List.of("1", "2", "3")) {
            ended(jobs.start(order(ONE, next, 1), course -> next));
        }
        assertThat(jobs.find(first.id(), ONE)).isEmpty();
    }

    /** The job that answers, when it has ended. */
    private String start(Viewer owner, @Nullable String key, String question, String version, Duration good)
            throws InterruptedException {
        return ended(jobs.start(new Order(owner, key, question, version, good, 1), course -> "done"))
                .id();
    }

    private static Order order(Viewer owner, String question, int steps) {
        return new Order(owner, null, question, "v1", LONG, steps);
    }

    private Job<String> found(String id) {
        return jobs.find(id, ONE).orElseThrow();
    }

    private Job<String> ended(Job<String> job) throws InterruptedException {
        for (int tries = 0; tries < 6_000; tries++) {
            Job<String> is = jobs.find(job.id(), job.owner()).orElseThrow();
            if (is.state().ended()) {
                return is;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("The job did not end: " + found(job.id()));
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Nobody opened");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
