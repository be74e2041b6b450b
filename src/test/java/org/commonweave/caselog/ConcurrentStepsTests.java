package org.commonweave.caselog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.commonweave.access.Role;
import org.commonweave.access.Viewer;
import org.commonweave.casework.CaseEventType;
import org.commonweave.casework.CaseType;
import org.commonweave.casework.Step;
import org.commonweave.graph.Await;
import org.commonweave.mutation.Outcome;
import org.commonweave.mutation.UserError;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many clients that act on the same cases at the same time. */
@GraphTest
class ConcurrentStepsTests {

    private static final int CLIENTS = 30;

    @Autowired
    RecordLoad records;

    @Autowired
    CaseSteps steps;

    @Autowired
    CaseAudit audit;

    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

    @BeforeEach
    void start() {
        Street.load(records);
    }

    @AfterEach
    void end() {
        clients.shutdownNow();
    }

    private static Viewer viewer(String name) {
        return new Viewer(Role.AGENCY, Street.organization(name), null, Set.of("introduce"));
    }

    /** All sign, return and hand on the same summons; one of them comes first, and the rest is told what it came to. */
    @Test
    void leaveOneConsistentHistory() throws Exception {
        Street.importWhistle(records, "w", "DISPATCHED", Map.of());
        String summons = TestDatabase.driver()
                .executableQuery("MATCH (:Whistle {id: 'w'})-[s:SUMMONS]->() RETURN s.id")
                .execute()
                .records()
                .get(0)
                .get(0)
                .asString();
        List<Callable<Outcome>> work = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Step step = switch (i % 3) {
                case 0 -> Step.of(CaseEventType.SIGNED);
                case 1 -> Step.of(CaseEventType.RETURNED).because("Not ours");
                default ->
                    Step.of(CaseEventType.TRANSFERRED)
                            .to(Street.organization(i % 2 == 0 ? "green" : "fire"))
                            .because("Theirs");
            };
            work.add(() -> Await.one(
                    steps.takeOfSummons(viewer("water"), CaseType.WHISTLE, step.about(summons), new HashMap<>())));
        }

        List<Outcome> outcomes = together(work);

        assertThat(outcomes.stream().filter(Outcome::done)).isNotEmpty();
        assertThat(outcomes.stream()
                        .flatMap(outcome -> outcome.userErrors().stream())
                        .map(UserError::code))
                .isNotEmpty()
                .containsOnly("ILLEGAL_STEP");
        assertConsistent();
        List<String> types = TestDatabase.driver()
                .executableQuery("MATCH (e:CaseEvent {case: 'w'}) RETURN e.type AS type ORDER BY e.seq")
                .execute()
                .records()
                .stream()
                .map(row -> row.get("type").asString())
                .toList();
        assertThat(types.stream().filter(type -> type.equals("RETURNED") || type.equals("TRANSFERRED")))
                .hasSize(1);
        assertThat(types).hasSizeBetween(3, 5);
    }

    /** Different cases at once: all events are numbered without a gap. */
    @Test
    void numberTheEventsOfAllCasesInOneRow() throws Exception {
        for (int i = 0; i < CLIENTS; i++) {
            Street.importWhistle(records, "w" + i, "DISPATCHED", Map.of());
        }
        List<Callable<Outcome>> work = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            String id = "w" + i;
            work.add(() -> {
                Outcome last = Outcome.refused(null, "NOT_FOUND", "Nothing was done.");
                for (CaseEventType type :
                        List.of(CaseEventType.SIGNED, CaseEventType.REPORTED, CaseEventType.RESOLVED)) {
                    last = Await.one(steps.take(
                            viewer("water"), CaseType.WHISTLE, id, Step.of(type), "whistle", new HashMap<>()));
                }
                return last;
            });
        }

        assertThat(together(work)).allMatch(Outcome::done);

        assertConsistent();
        assertThat(TestDatabase.driver()
                        .executableQuery("MATCH (w:Whistle) WHERE w.state = 'RESOLVED_UNCONFIRMED' RETURN count(w)")
                        .execute()
                        .records()
                        .get(0)
                        .get(0)
                        .asInt())
                .isEqualTo(CLIENTS);
    }

    private void assertConsistent() {
        assertThat(Await.all(audit.faults())).isEmpty();
        List<Long> positions = TestDatabase.driver()
                .executableQuery("MATCH (e:CaseEvent) RETURN e.position AS position ORDER BY position")
                .execute()
                .records()
                .stream()
                .map(row -> row.get("position").asLong())
                .toList();
        assertThat(positions)
                .isEqualTo(LongStream.rangeClosed(1, positions.size()).boxed().toList());
    }

    private <T> List<T> together(List<Callable<T>> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(work.size());
        List<Future<T>> running = new ArrayList<>();
        for (Callable<T> one : work) {
            running.add(clients.submit(() -> {
                start.await();
                return one.call();
            }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> one : running) {
            results.add(one.get());
        }
        return results;
    }
}
