package org.commonweave.matching;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The cheapest way to give every need what it is to get: minimum-cost flow by cost scaling with pushes and relabels
 * (Goldberg and Tarjan 1990). It starts from a flow that gives it at some cost, in whole numbers throughout.
 */
final class CheapestRouting {

    private static final int FACTOR = 8;

    private final int nodes;
    private final int[] head;
    private final int[] next;
    private final int[] target;
    private final long[] room;
    private final long[] cost;
    private final long[] price;
    private final long[] excess;
    private final Deadline deadline;
    private int edges;

    private CheapestRouting(int nodes, int most, Deadline deadline) {
        this.nodes = nodes;
        this.deadline = deadline;
        head = new int[nodes];
        Arrays.fill(head, -1);
        next = new int[most];
        target = new int[most];
        room = new long[most];
        cost = new long[most];
        price = new long[nodes];
        excess = new long[nodes];
    }

    /**
     * @param stock what each lot has to give
     * @param flow over each arc, to begin with
     * @param shut arcs over which nothing may go
     * @param ties needs between which single grains may still change hands
     */
    static long[] of(
            Problem problem, long[] stock, long[] flow, boolean[] shut, List<Leximin.Tie> ties, Deadline deadline) {
        int lots = problem.lots();
        int nodes = 1 + lots + problem.needs() + ties.size();
        int tied = ties.stream().mapToInt(tie -> tie.needs().size()).sum();
        CheapestRouting routing = new CheapestRouting(nodes, 2 * (problem.arcs() + lots + tied), deadline);
        long[] used = problem.used(flow);
        long largest = 1;
        for (int a = 0; a < problem.arcs(); a++) {
            long scaled = problem.cost[a] * (nodes + 1);
            largest = Math.max(largest, Math.abs(scaled));
            long open = shut[a] ? 0 : stock[problem.from[a]] - flow[a];
            routing.edge(1 + problem.from[a], 1 + lots + problem.to[a], Math.max(0, open), flow[a], scaled);
        }
        for (int l = 0; l < lots; l++) {
            routing.edge(0, 1 + l, stock[l] - used[l], used[l], 0);
        }
        routing.tie(ties, 1 + lots, 1 + lots + problem.needs());
        for (long step = largest; step > 0; step = step == 1 ? 0 : Math.max(1, step / FACTOR)) {
            routing.refine(step);
        }
        long[] cheapest = new long[problem.arcs()];
        for (int a = 0; a < cheapest.length; a++) {
            cheapest[a] = routing.room[2 * a + 1];
        }
        return cheapest;
    }

    /** A grain that any of the tied may have flows on from whoever has it, so that it can change hands. */
    private void tie(List<Leximin.Tie> ties, int firstNeed, int firstTie) {
        for (int t = 0; t < ties.size(); t++) {
            Leximin.Tie tie = ties.get(t);
            for (int i = 0; i < tie.needs().size(); i++) {
                int got = tie.got().get(i) ? 1 : 0;
                edge(firstNeed + tie.needs().get(i), firstTie + t, 1 - got, got, 0);
            }
        }
    }

    private void edge(int from, int to, long open, long flow, long price) {
        link(from, to, open, price);
        link(to, from, flow, -price);
    }

    private void link(int from, int to, long open, long price) {
        target[edges] = to;
        room[edges] = open;
        cost[edges] = price;
        next[edges] = head[from];
        head[from] = edges++;
    }

    /** Makes the flow one that no cycle improves by more than the step for each of its edges. */
    private void refine(long step) {
        Deque<Integer> active = new ArrayDeque<>();
        for (int node = 0; node < nodes; node++) {
            for (int e = head[node]; e >= 0; e = next[e]) {
                if (room[e] > 0 && reduced(node, e) < 0) {
                    push(node, e, room[e]);
                }
            }
        }
        for (int node = 0; node < nodes; node++) {
            if (excess[node] > 0) {
                active.add(node);
            }
        }
        int[] current = head.clone();
        int steps = 0;
        while (!active.isEmpty()) {
            if ((++steps & 0xFFF) == 0) {
                deadline.check();
            }
            discharge(active.poll(), step, current, active);
        }
    }

    private long reduced(int node, int e) {
        return cost[e] + price[node] - price[target[e]];
    }

    private void push(int node, int e, long amount) {
        room[e] -= amount;
        room[e ^ 1] += amount;
        excess[node] -= amount;
        excess[target[e]] += amount;
    }

    private void discharge(int node, long step, int[] current, Deque<Integer> active) {
        while (excess[node] > 0) {
            int e = current[node];
            if (e < 0) {
                relabel(node, step);
                current[node] = head[node];
                continue;
            }
            if (room[e] > 0 && reduced(node, e) < 0) {
                boolean waits = excess[target[e]] > 0;
                push(node, e, Math.min(excess[node], room[e]));
                if (!waits && excess[target[e]] > 0) {
                    active.add(target[e]);
                }
            } else {
                current[node] = next[e];
            }
        }
    }

    private void relabel(int node, long step) {
        long highest = Long.MIN_VALUE;
        for (int e = head[node]; e >= 0; e = next[e]) {
            if (room[e] > 0) {
                highest = Math.max(highest, price[target[e]] - cost[e]);
            }
        }
        if (highest == Long.MIN_VALUE) {
            throw new IllegalStateException("The flow to begin with does not balance");
        }
        price[node] = highest - step;
    }
}
