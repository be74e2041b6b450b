package org.commonweave.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** Larger instances against linear and mixed-integer programs of the same, solved by ojAlgo. */
class IndependentSolverTests {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyObjectiveOfAFlowIsThatOfItsLinearProgram(int seed) {
        Problem problem = problem(new Random(seed), 40, 35, false);
        long[] flow = new FlowSolver().solve(problem, Deadline.NONE).flow;
        long[] given = problem.given(flow);
        Program quantity = new Program(problem);
        quantity.weigh(n -> problem.tier[n]);
        assertThat((double) Score.of(problem, flow).weighted()).isEqualTo(quantity.maximum(), within(1e-4));

        // The least fill of the most urgent, with all of what can be delivered by priority: to a grain of the smallest.
        int top = problem.tiers()[0];
        Program even = new Program(problem);
        even.totalAtLeast(Score.of(problem, flow).weighted());
        double level = even.highestLevel(top);
        for (int n = 0; n < given.length; n++) {
            if (problem.tier[n] == top) {
                assertThat((double) given[n]).isGreaterThanOrEqualTo(Math.floor(level * problem.wanted[n] - 1e-6));
            }
        }

        Program cheap = new Program(problem);
        for (int n = 0; n < given.length; n++) {
            cheap.needs.get(n).level(given[n]);
        }
        assertThat((double) Score.of(problem, flow).cost()).isEqualTo(cheap.leastCost(), within(1e-3));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void theQuantityWithIntegerRulesIsThatOfItsMixedIntegerProgram(int seed) {
        Problem problem = problem(new Random(seed), 9, 8, true);
        Solver.Solution found = new BranchingSolver().solve(problem, Deadline.NONE);
        assertThat(found.exact).isTrue();
        Program program = new Program(problem);
        program.keepIntegerRules();
        program.weigh(n -> problem.tier[n]);
        assertThat((double) Score.of(problem, found.flow).weighted()).isEqualTo(program.maximum(), within(1e-3));
    }

    @Test
    void theSameInstanceGivesTheSamePlan() {
        Problem problem = problem(new Random(9), 40, 35, false);
        long[] first = new FlowSolver().solve(problem, Deadline.NONE).flow;
        assertThat(new FlowSolver().solve(problem, Deadline.NONE).flow).isEqualTo(first);
        assertThat(Arrays.stream(first).sum()).isPositive();
    }

    private static Problem problem(Random random, int lotCount, int needCount, boolean integerRules) {
        List<Lot> lots = new ArrayList<>();
        List<Demand> demands = new ArrayList<>();
        List<Arc> arcs = new ArrayList<>();
        for (int l = 0; l < lotCount; l++) {
            lots.add(Given.lot(
                    "l" + l,
                    new Given.Size(
                            (5 + random.nextInt(60)) / 1000.0,
                            integerRules && random.nextInt(4) == 0 ? 0.006 : 0,
                            integerRules && random.nextInt(4) == 0),
                    "kg",
                    null,
                    false,
                    null,
                    Set.of()));
        }
        for (int n = 0; n < needCount; n++) {
            demands.add(Given.need(
                    "n" + n,
                    (5 + random.nextInt(90)) / 1000.0,
                    "kg",
                    1 + random.nextInt(3),
                    integerRules && random.nextInt(4) == 0,
                    null));
        }
        for (int l = 0; l < lotCount; l++) {
            for (int n = 0; n < needCount; n++) {
                if (random.nextInt(lotCount) < 4) {
                    arcs.add(new Arc(l, n, random.nextInt(90) - 20));
                }
            }
        }
        return new Problem(lots, demands, arcs, Policy.DEFAULT);
    }

    /** The same in ojAlgo. */
    private static final class Program {

        private final Problem problem;
        private final ExpressionsBasedModel model = new ExpressionsBasedModel();
        private final List<Variable> flow = new ArrayList<>();
        private final List<Expression> lots = new ArrayList<>();
        private final List<Expression> needs = new ArrayList<>();

        Program(Problem problem) {
            this.problem = problem;
            for (int a = 0; a < problem.arcs(); a++) {
                flow.add(model.newVariable("x" + a).lower(0).upper(most(a)));
            }
            for (int l = 0; l < problem.lots(); l++) {
                lots.add(model.newExpression("lot" + l).upper(problem.stock[l]));
            }
            for (int n = 0; n < problem.needs(); n++) {
                needs.add(model.newExpression("need" + n).upper(problem.most[n]));
            }
            for (int a = 0; a < problem.arcs(); a++) {
                lots.get(problem.from[a]).set(flow.get(a), 1);
                needs.get(problem.to[a]).set(flow.get(a), 1);
            }
        }

        private long most(int a) {
            return Math.min(problem.stock[problem.from[a]], problem.most[problem.to[a]]);
        }

        void weigh(java.util.function.IntUnaryOperator weight) {
            for (int a = 0; a < problem.arcs(); a++) {
                flow.get(a).weight(weight.applyAsInt(problem.to[a]));
            }
        }

        void totalAtLeast(long weighted) {
            Expression total = model.newExpression("total").lower(weighted - 1e-6);
            for (int a = 0; a < problem.arcs(); a++) {
                total.set(flow.get(a), problem.tier[problem.to[a]]);
            }
        }

        double highestLevel(int tier) {
            Variable level = model.newVariable("level").lower(0).upper(1).weight(1);
            for (int n = 0; n < problem.needs(); n++) {
                if (problem.tier[n] == tier) {
                    Expression above = model.newExpression("above" + n).lower(0).set(level, -problem.wanted[n]);
                    for (int a = 0; a < problem.arcs(); a++) {
                        if (problem.to[a] == n) {
                            above.set(flow.get(a), 1);
                        }
                    }
                }
            }
            return maximum();
        }

        double leastCost() {
            for (int a = 0; a < problem.arcs(); a++) {
                flow.get(a).weight(problem.cost[a]);
            }
            return solved(model.minimise());
        }

        void keepIntegerRules() {
            for (int a = 0; a < problem.arcs(); a++) {
                int lot = problem.from[a];
                long least = problem.wholeLot[lot] ? problem.stock[lot] : problem.minimum[lot];
                if (least > most(a)) {
                    flow.get(a).upper(0);
                } else if (least > 1) {
                    Variable used = model.newVariable("used" + a).binary();
                    model.newExpression("least" + a)
                            .lower(0)
                            .set(flow.get(a), 1)
                            .set(used, -least);
                    model.newExpression("most" + a).upper(0).set(flow.get(a), 1).set(used, -most(a));
                }
            }
            for (int n = 0; n < problem.needs(); n++) {
                if (problem.wholeNeed[n]) {
                    Variable met = model.newVariable("met" + n).binary();
                    Expression all = model.newExpression("all" + n).level(0).set(met, -problem.wanted[n]);
                    for (int a = 0; a < problem.arcs(); a++) {
                        if (problem.to[a] == n) {
                            all.set(flow.get(a), 1);
                        }
                    }
                }
            }
        }

        double maximum() {
            return solved(model.maximise());
        }

        private static double solved(Optimisation.Result result) {
            assertThat(result.getState().isOptimal()).as("%s", result).isTrue();
            return result.getValue();
        }
    }
}
