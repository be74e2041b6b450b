package org.commonweave.matching;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What is done without a plan: one pair after another takes what is there. To compare with, and to begin with. */
final class Greedy implements Solver {

    /** The cheapest pair first. */
    static final Greedy CHEAPEST_FIRST = new Greedy(true);

    /** One need after another, each from the lots that are cheapest for it. */
    static final Greedy FIRST_COME = new Greedy(false);

    private final boolean cheapest;

    private Greedy(boolean cheapest) {
        this.cheapest = cheapest;
    }

    @Override
    public Solution solve(Problem problem, Deadline deadline) {
        Comparator<Integer> byCost = Comparator.comparingLong(a -> problem.cost[a]);
        Comparator<Integer> byNeed = Comparator.comparingInt(a -> problem.to[a]);
        Comparator<Integer> byLot = Comparator.comparingInt(a -> problem.from[a]);
        List<Integer> order = IntStream.range(0, problem.arcs())
                .boxed()
                .sorted((cheapest ? byCost.thenComparing(byLot) : byNeed.thenComparing(byCost))
                        .thenComparing(byNeed)
                        .thenComparing(byLot))
                .toList();
        long[] stock = problem.stock.clone();
        long[] lacking = problem.most.clone();
        long[] flow = new long[problem.arcs()];
        boolean[] tried = new boolean[problem.needs()];
        for (int a : order) {
            int n = problem.to[a];
            if (!problem.wholeNeed[n]) {
                take(problem, a, stock, lacking, flow);
            } else if (!tried[n]) {
                tried[n] = true;
                takeAll(problem, n, order, stock, lacking, flow);
            }
        }
        return new Solution(flow, false);
    }

    private static void take(Problem problem, int a, long[] stock, long[] lacking, long[] flow) {
        int lot = problem.from[a];
        long taken = Math.min(stock[lot], lacking[problem.to[a]]);
        if (taken == 0 || taken < problem.minimum[lot] || problem.wholeLot[lot] && taken < problem.stock[lot]) {
            return;
        }
        flow[a] += taken;
        stock[lot] -= taken;
        lacking[problem.to[a]] -= taken;
    }

    private static void takeAll(
            Problem problem, int n, List<Integer> order, long[] stock, long[] lacking, long[] flow) {
        if (problem.already[n] + problem.most[n] < problem.wanted[n]) {
            return;
        }
        long[] stockBefore = stock.clone();
        long[] flowBefore = flow.clone();
        order.stream().filter(a -> problem.to[a] == n).forEach(a -> take(problem, a, stock, lacking, flow));
        if (lacking[n] > 0) {
            System.arraycopy(stockBefore, 0, stock, 0, stock.length);
            System.arraycopy(flowBefore, 0, flow, 0, flow.length);
            lacking[n] = problem.most[n];
        }
    }
}
