package org.commonweave.matching;

import java.util.Optional;
import java.util.stream.IntStream;

/** The best plan when everything can be divided, but for what was decided: exact, as a flow. */
final class FlowSolver implements Solver {

    @Override
    public Solution solve(Problem problem, Deadline deadline) {
        return solve(problem, new Choices(problem), deadline)
                .map(flow -> new Solution(flow, true))
                .orElseThrow(() -> new IllegalStateException("Giving nothing is always possible"));
    }

    /** Empty when what was decided cannot be. */
    Optional<long[]> solve(Problem problem, Choices choices, Deadline deadline) {
        long[] stock = problem.stock.clone();
        long[] base = problem.already.clone();
        long[] most = problem.most.clone();
        for (int a = 0; a < problem.arcs(); a++) {
            long least = choices.least[a];
            stock[problem.from[a]] -= least;
            base[problem.to[a]] += least;
            most[problem.to[a]] -= least;
            if (stock[problem.from[a]] < 0 || most[problem.to[a]] < 0 || choices.shut[a] && least > 0) {
                return Optional.empty();
            }
        }
        MaxFlow net = new MaxFlow(problem, stock, choices.shut);
        Leximin leximin = new Leximin(net, problem.wanted, base, most, deadline);
        if (!leximin.fill(IntStream.range(0, problem.needs())
                .filter(n -> choices.full[n])
                .boxed()
                .toList())) {
            return Optional.empty();
        }
        for (int tier : problem.tiers()) {
            leximin.spread(IntStream.range(0, problem.needs())
                    .filter(n -> problem.tier[n] == tier)
                    .boxed()
                    .toList());
        }
        long[] flow = new long[problem.arcs()];
        for (int a = 0; a < flow.length; a++) {
            flow[a] = net.flow(problem.lots(), a);
        }
        long[] cheapest = CheapestRouting.of(problem, stock, flow, choices.shut, leximin.ties(), deadline);
        for (int a = 0; a < flow.length; a++) {
            cheapest[a] += choices.least[a];
        }
        return Optional.of(cheapest);
    }
}
