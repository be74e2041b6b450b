package org.commonweave.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonweave.caselog.Street.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.commonweave.access.Role;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Await;
import org.commonweave.mutation.Outcome;
import org.commonweave.mutation.UserError;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The body adopts, rejects and defers the same motion, and its proposer takes it back, all at once. */
class ConcurrentMotionsTests extends InTheHall {

    private static final int CLIENTS = 16;

    @Autowired
    MotionSteps steps;

    private static Viewer viewer(String name) {
        return new Viewer(Role.AGENCY, organization(name), null, Set.of());
    }

    @Test
    void leaveOneConsistentHistory() throws Exception {
        String motion = scheduled();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        CyclicBarrier start = new CyclicBarrier(CLIENTS);
        List<Future<Outcome>> running = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            MotionEventType type = List.of(
                            MotionEventType.ADOPTED,
                            MotionEventType.REJECTED,
                            MotionEventType.DEFERRED,
                            MotionEventType.WITHDRAWN)
                    .get(i % 4);
            Viewer who = viewer(type == MotionEventType.WITHDRAWN ? "water" : "hall");
            Callable<Outcome> work = () -> {
                start.await();
                return Await.one(steps.take(who, motion, MotionStep.of(type).because("Because"), new HashMap<>()));
            };
            running.add(clients.submit(work));
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Future<Outcome> one : running) {
            outcomes.add(one.get());
        }
        clients.shutdown();

        assertThat(outcomes.stream().filter(Outcome::done)).isNotEmpty();
        assertThat(outcomes.stream()
                        .flatMap(outcome -> outcome.userErrors().stream())
                        .map(UserError::code))
                .containsOnly("ILLEGAL_STEP");
        assertThat(Council.trace(water.motion(motion))).hasSizeBetween(3, 4);
        assertThat(findings()).isEmpty();
    }
}
