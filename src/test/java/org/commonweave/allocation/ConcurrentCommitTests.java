package org.commonweave.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Many clients that commit plans for the same lots at the same time. */
@GraphTest
@Import(Donations.class)
class ConcurrentCommitTests {

    private static final int CLIENTS = 50;
    private static final int LOTS = 8;
    private static final int NEEDS = 20;
    private static final double CAPACITY = 10;
    private static final double WANTED = 8;

    @Autowired
    Donations donations;

    @Autowired
    Commits commits;

    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final Viewer charity =
            new Viewer(Role.CHARITY, Donations.organization("charity"), null, Set.of("introduce"));

    @BeforeEach
    void start() {
        TestDatabase.empty();
        donations.store();
        donations.more(LOTS, NEEDS);
    }

    @AfterEach
    void end() {
        clients.shutdownNow();
    }

    /** Every plan is made from the same state, so plans that share a lot or a need cannot both be carried out. */
    @Test
    void neverGiveAUnitTwice() throws Exception {
        Random random = new Random(1);
        List<String> plans = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            plans.add(donations.propose("charity", overlapping(random)));
        }

        List<Outcome> outcomes = together(plans.stream()
                .<Callable<Outcome>>map(plan -> () -> commit(plan))
                .toList());

        assertThat(outcomes.stream().filter(Outcome::done)).isNotEmpty();
        assertThat(outcomes.stream()
                        .flatMap(outcome -> outcome.userErrors().stream())
                        .map(UserError::code))
                .isNotEmpty()
                .containsOnly("STALE");
        assertNothingIsGivenTwice();
        assertThat(sum("MATCH ()-[a:ALLOCATED]->() RETURN count(a)")).isEqualTo(sum("""
                        MATCH (p:MatchPlan) WHERE p.committedAt IS NOT NULL RETURN coalesce(sum(size(p.lots)), 0)"""));
        assertThat(sum("MATCH ()-[a:ALLOCATED]->() RETURN count(a)"))
                .isEqualTo(sum("MATCH (e:AllocationEvent) RETURN count(e)"));
    }

    /** Who is refused proposes again from what there is, until nothing is left: all of it goes, and none of it twice. */
    @Test
    void giveAllOfItInTheEnd() throws Exception {
        List<Callable<Outcome>> eager = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int client = i;
            eager.add(() -> untilNothingIsLeft(client));
        }

        together(eager);

        assertNothingIsGivenTwice();
        for (int i = 0; i < LOTS; i++) {
            assertThat(donations.given("lot-" + i)).as("lot-%s", i).isEqualTo(CAPACITY);
        }
    }

    /** The same plan from everybody is carried out once, and everybody is told that it is. */
    @Test
    void carryOutAPlanOnce() throws Exception {
        String plan = donations.propose("charity", new Share("lot-0", "need-0", 8, "kg"));

        List<Outcome> outcomes = together(java.util.Collections.nCopies(CLIENTS, () -> commit(plan)));

        assertThat(outcomes).allMatch(Outcome::done);
        assertThat(donations.given("lot-0")).isEqualTo(8);
        assertThat(sum("MATCH (e:AllocationEvent) RETURN count(e)")).isEqualTo(1);
    }

    private static Share[] overlapping(Random random) {
        int lot = random.nextInt(LOTS);
        int need = random.nextInt(NEEDS);
        return new Share[] {
            new Share("lot-" + lot, "need-" + need, 6, "kg"),
            new Share("lot-" + (lot + 1) % LOTS, "need-" + (need + 1) % NEEDS, 3, "kg")
        };
    }

    private Outcome untilNothingIsLeft(int client) {
        Random random = new Random(client);
        Outcome last = Outcome.refused(null, "NOT_FOUND", "Nothing was left.");
        for (int lot = client % LOTS, tries = 0; tries < 20 * LOTS; tries++) {
            double left = CAPACITY - donations.given("lot-" + lot);
            int need = random.nextInt(NEEDS);
            double open = WANTED - received("need-" + need);
            double quantity = Math.min(2, Math.min(left, open));
            if (left <= 0) {
                lot = (lot + 1) % LOTS;
            } else if (quantity > 0) {
                last = commit(donations.propose("charity", new Share("lot-" + lot, "need-" + need, quantity, "kg")));
            }
        }
        return last;
    }

    private Outcome commit(String plan) {
        return Await.one(commits.commit(charity, plan, List.of(), Map.of()));
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

    private static void assertNothingIsGivenTwice() {
        assertThat(sum("""
                MATCH (lot:Resource)-[a:ALLOCATED]->() WHERE a.status IN ['RESERVED', 'DELIVERED']
                WITH lot, sum(a.quantity) AS given WHERE given > lot.capacity RETURN count(lot)""")).isZero();
        assertThat(sum("""
                MATCH ()-[a:ALLOCATED]->(need:Need) WHERE a.status IN ['RESERVED', 'DELIVERED']
                WITH need, sum(a.quantity) AS given WHERE given > need.quantity RETURN count(need)""")).isZero();
    }

    private static double received(String need) {
        return sum("MATCH ()-[a:ALLOCATED]->(:Need {id: '" + need + "'}) RETURN coalesce(sum(a.quantity), 0)");
    }

    private static double sum(String query) {
        return TestDatabase.driver()
                .executableQuery(query)
                .execute()
                .records()
                .get(0)
                .get(0)
                .asDouble();
    }
}
