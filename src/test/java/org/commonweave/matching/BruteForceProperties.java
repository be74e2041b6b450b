package org.commonweave.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assertions;

/** On instances so small that every plan can be tried, no plan is better than the one that is found. */
class BruteForceProperties {

    @Property(tries = 4_000)
    void flowsAreTheBestOfAllPlans(@ForAll @IntRange(min = 0, max = Integer.MAX_VALUE) int seed) {
        assertBest(problem(new Random(seed), false), new FlowSolver());
    }

    @Property(tries = 4_000)
    void branchesAreTheBestOfAllPlansWithIntegerRules(@ForAll @IntRange(min = 0, max = Integer.MAX_VALUE) int seed) {
        assertBest(problem(new Random(seed), true), new BranchingSolver());
    }

    @Property(tries = 2_000)
    void thePlanSoFarKeepsTheRulesAndIsNoWorseThanNone(
            @ForAll @IntRange(min = 0, max = Integer.MAX_VALUE) int seed, @ForAll @IntRange(max = 40) int looks) {
        Problem problem = problem(new Random(seed), true);
        AtomicInteger left = new AtomicInteger(looks);
        Solver.Solution found = new BranchingSolver().solve(problem, new Deadline(() -> left.getAndDecrement() <= 0));
        assertThat(keepsTheRules(problem, found.flow)).isTrue();
        Score score = Score.of(problem, found.flow);
        for (Greedy greedy : List.of(Greedy.CHEAPEST_FIRST, Greedy.FIRST_COME)) {
            assertThat(score).isGreaterThanOrEqualTo(Score.of(problem, greedy.solve(problem, Deadline.NONE).flow));
        }
        if (found.exact) {
            assertThat(score).isEqualByComparingTo(best(problem));
        }
    }

    private static void assertBest(Problem problem, Solver solver) {
        Solver.Solution found = solver.solve(problem, Deadline.NONE);
        assertThat(found.exact).isTrue();
        assertThat(keepsTheRules(problem, found.flow)).isTrue();
        Score best = best(problem);
        assertThat(Score.of(problem, found.flow)).isEqualByComparingTo(best);
        Solver.Solution greedy = Greedy.CHEAPEST_FIRST.solve(problem, Deadline.NONE);
        assertThat(keepsTheRules(problem, greedy.flow)).isTrue();
        assertThat(Score.of(problem, greedy.flow)).isLessThanOrEqualTo(best);
    }

    /** Up to three lots and three needs of a few pieces, with costs on both sides of nothing. */
    private static Problem problem(Random random, boolean integerRules) {
        List<Lot> lots = new ArrayList<>();
        List<Demand> demands = new ArrayList<>();
        List<Arc> arcs = new ArrayList<>();
        int lotCount = 1 + random.nextInt(3);
        int needCount = 1 + random.nextInt(3);
        for (int l = 0; l < lotCount; l++) {
            Lot lot = Given.lot(
                    "l" + l,
                    new Given.Size(
                            1 + random.nextInt(4),
                            integerRules && random.nextInt(3) == 0 ? 2 : 0,
                            integerRules && random.nextInt(3) == 0),
                    "boxes",
                    null,
                    false,
                    null,
                    java.util.Set.of());
            lots.add(lot);
        }
        for (int n = 0; n < needCount; n++) {
            demands.add(need(random, "n" + n, integerRules));
        }
        for (int l = 0; l < lotCount; l++) {
            for (int n = 0; n < needCount; n++) {
                if (random.nextInt(4) > 0) {
                    arcs.add(new Arc(l, n, random.nextInt(7) - 2));
                }
            }
        }
        return new Problem(lots, demands, arcs, Policy.DEFAULT);
    }

    private static Demand need(Random random, String id, boolean integerRules) {
        Demand need = Given.need(id, 1, "boxes");
        int wanted = 1 + random.nextInt(5);
        return new Demand(
                need.id(),
                wanted,
                random.nextInt(4) == 0 ? random.nextInt(wanted) : 0,
                random.nextInt(4) == 0 ? 1 + random.nextInt(3) : Long.MAX_VALUE,
                need.unit(),
                1 + random.nextInt(3),
                integerRules && random.nextInt(3) == 0,
                need.categories(),
                null,
                null,
                false,
                null,
                List.of(),
                need.places());
    }

    private static Score best(Problem problem) {
        List<Score> best = new ArrayList<>();
        tryAll(problem, new long[problem.arcs()], 0, problem.stock.clone(), problem.most.clone(), best);
        return best.get(0);
    }

    private static void tryAll(Problem problem, long[] flow, int arc, long[] stock, long[] lacking, List<Score> best) {
        if (arc == flow.length) {
            if (keepsTheRules(problem, flow)) {
                Score score = Score.of(problem, flow);
                if (best.isEmpty() || score.compareTo(best.get(0)) > 0) {
                    best.clear();
                    best.add(score);
                }
            }
            return;
        }
        int lot = problem.from[arc];
        int need = problem.to[arc];
        long most = Math.min(stock[lot], lacking[need]);
        for (long taken = 0; taken <= most; taken++) {
            flow[arc] = taken;
            stock[lot] -= taken;
            lacking[need] -= taken;
            tryAll(problem, flow, arc + 1, stock, lacking, best);
            stock[lot] += taken;
            lacking[need] += taken;
        }
        flow[arc] = 0;
    }

    private static boolean keepsTheRules(Problem problem, long[] flow) {
        long[] given = problem.given(flow);
        long[] used = problem.used(flow);
        for (int a = 0; a < flow.length; a++) {
            int lot = problem.from[a];
            Assertions.assertTrue(flow[a] >= 0);
            if (flow[a] > 0 && flow[a] < problem.minimum[lot]
                    || problem.wholeLot[lot] && flow[a] != 0 && flow[a] != problem.stock[lot]) {
                return false;
            }
        }
        for (int l = 0; l < used.length; l++) {
            if (used[l] > problem.stock[l]) {
                return false;
            }
        }
        for (int n = 0; n < given.length; n++) {
            if (given[n] > problem.most[n]
                    || problem.wholeNeed[n] && given[n] != 0 && problem.already[n] + given[n] != problem.wanted[n]) {
                return false;
            }
        }
        return true;
    }
}
