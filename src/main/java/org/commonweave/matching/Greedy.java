package org.commonweave.matching;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is done without a plan: one pair after another takes what is there. To compare with, and to begin with. */
final class Greedy implements Solver {

    /** The cheapest pair first. */
    static final Greedy CHEAPEST_FIRST = new Greedy(Order.CHEAPEST);

    /** One need after another, each from the lots that are cheapest for it. */
    static final Greedy FIRST_COME = new Greedy(Order.FIRST_COME);

    /** The most urgent needs first, each pair by what it costs. */
    private static final Greedy URGENT_FIRST = new Greedy(Order.URGENT);

    private enum Order {
        CHEAPEST,
        FIRST_COME,
        URGENT
    }

    private final Order order;

    private Greedy(Order order) {
        this.order = order;
    }

    /** The best of what can be done without a plan. */
    static long[] best(Problem problem, Deadline deadline) {
        return Stream.of(URGENT_FIRST, CHEAPEST_FIRST, FIRST_COME)
                .map(greedy -> greedy.solve(problem, deadline).flow)
                .max(Comparator.comparing(flow -> Score.of(problem, flow)))
                .orElseThrow();
    }

    @Override
    public Solution solve(Problem problem, Deadline deadline) {
        List<Integer> order = order(problem);
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

    private List<Integer> order(Problem problem) {
        Comparator<Integer> byCost = Comparator.comparingLong(a -> problem.cost[a]);
        Comparator<Integer> byNeed = Comparator.comparingInt(a -> problem.to[a]);
        Comparator<Integer> byLot = Comparator.comparingInt(a -> problem.from[a]);
        Comparator<Integer> byUrgency = Comparator.comparingInt(a -> -problem.tier[problem.to[a]]);
        Comparator<Integer> first = switch (order) {
            case CHEAPEST -> byCost.thenComparing(byLot);
            case FIRST_COME -> byNeed.thenComparing(byCost);
            case URGENT -> byUrgency.thenComparing(byCost);
        };
        return IntStream.range(0, problem.arcs())
                .boxed()
                .sorted(first.thenComparing(byNeed).thenComparing(byLot))
                .toList();
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
