package org.commonweave.matching;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * How much flows from lots to needs whose quotas are moved (Dinic 1970). Raising quotas takes nothing away from any need,
 * only where it comes from changes. A search can be confined to lots and needs that nothing flows out of.
 */
final class MaxFlow {

    private final int needs;
    private final int firstNeed;
    private final int sink;
    private final int[] head;
    private final int[] next;
    private final int[] target;
    private final long[] room;
    private final int[] level;
    private final boolean[] inside;
    private int[] region;
    private int edges;

    /** Arcs that are shut are left out. */
    MaxFlow(Problem problem, long[] stock, boolean[] shut) {
        int lots = problem.lots();
        needs = problem.needs();
        firstNeed = 1 + lots;
        sink = firstNeed + needs;
        head = new int[sink + 1];
        Arrays.fill(head, -1);
        level = new int[sink + 1];
        Arrays.fill(level, -1);
        inside = new boolean[sink + 1];
        region = all();
        int most = 2 * (lots + needs + problem.arcs());
        next = new int[most];
        target = new int[most];
        room = new long[most];
        for (int n = 0; n < needs; n++) {
            edge(firstNeed + n, sink, 0);
        }
        for (int l = 0; l < lots; l++) {
            edge(0, 1 + l, stock[l]);
        }
        for (int a = 0; a < problem.arcs(); a++) {
            edge(1 + problem.from[a], firstNeed + problem.to[a], shut[a] ? 0 : Long.MAX_VALUE / 4);
        }
        confine(region);
    }

    /** Every lot and every need. */
    int[] all() {
        return IntStream.range(1, sink).toArray();
    }

    /** From now on nothing is looked for outside of these lots and needs. */
    void confine(int[] nodes) {
        for (int node : region) {
            inside[node] = false;
            level[node] = -1;
        }
        for (int node : nodes) {
            inside[node] = true;
        }
        region = nodes;
    }

    private void edge(int from, int to, long capacity) {
        link(from, to, capacity);
        link(to, from, 0);
    }

    private void link(int from, int to, long capacity) {
        target[edges] = to;
        room[edges] = capacity;
        next[edges] = head[from];
        head[from] = edges++;
    }

    /** A need's quota becomes so much; what it was given above it goes back to the lots. */
    void aim(int need, long quota) {
        long surplus = given(need) - quota;
        for (int e = head[firstNeed + need]; e >= 0 && surplus > 0; e = next[e]) {
            if (target[e] != sink) {
                long back = Math.min(surplus, room[e]);
                int ofLot = 2 * (needs + target[e] - 1);
                move(e, back);
                move(ofLot + 1, back);
                move(2 * need + 1, back);
                surplus -= back;
            }
        }
        room[2 * need] = quota - given(need);
    }

    private void move(int e, long amount) {
        room[e] -= amount;
        room[e ^ 1] += amount;
    }

    long given(int need) {
        return room[2 * need + 1];
    }

    /** What flows over an arc. */
    long flow(int lots, int arc) {
        return room[2 * (needs + lots + arc) + 1];
    }

    /** Fills the quotas as far as they can be. */
    void augment(Deadline deadline) {
        int[] current = new int[head.length];
        int[] path = new int[head.length];
        while (layer(true)) {
            deadline.check();
            current[0] = head[0];
            for (int node : region) {
                current[node] = head[node];
            }
            block(current, path);
        }
    }

    /** How many edges away from where there is something left; false when the sink is not to be reached. */
    private boolean layer(boolean toSink) {
        for (int node : region) {
            level[node] = -1;
        }
        level[sink] = -1;
        level[0] = 0;
        Deque<Integer> open = new ArrayDeque<>();
        open.add(0);
        while (!open.isEmpty()) {
            int node = open.poll();
            for (int e = head[node]; e >= 0; e = next[e]) {
                int other = target[e];
                if (room[e] > 0 && level[other] < 0 && (inside[other] || other == sink && toSink)) {
                    level[other] = level[node] + 1;
                    if (other == sink) {
                        return true;
                    }
                    open.add(other);
                }
            }
        }
        return false;
    }

    /** A blocking flow of the layered network; without recursion, as paths may be long. */
    private void block(int[] current, int[] path) {
        int node = 0;
        int depth = 0;
        while (true) {
            if (node == sink) {
                depth = push(path, depth);
                node = target[path[depth] ^ 1];
                continue;
            }
            int e = current[node];
            while (e >= 0 && !(room[e] > 0 && level[target[e]] == level[node] + 1)) {
                e = next[e];
            }
            current[node] = e;
            if (e >= 0) {
                path[depth++] = e;
                node = target[e];
            } else if (depth == 0) {
                return;
            } else {
                level[node] = -1;
                node = target[path[--depth] ^ 1];
            }
        }
    }

    /** Pushes along the path; answers how much of it remains, up to the first edge that is full now. */
    private int push(int[] path, int depth) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < depth; i++) {
            least = Math.min(least, room[path[i]]);
        }
        int first = -1;
        for (int i = 0; i < depth; i++) {
            move(path[i], least);
            if (room[path[i]] == 0 && first < 0) {
                first = i;
            }
        }
        return first;
    }

    /** Looks where what is left can get to. The rest is the side of a minimum cut on which all is used up. */
    void look() {
        layer(false);
    }

    /** Lots and needs that the last look reached, or those that it did not. */
    int[] side(boolean reached) {
        return Arrays.stream(region).filter(node -> level[node] >= 0 == reached).toArray();
    }

    /** Whether the last look reached a need. */
    boolean reached(int need) {
        return level[firstNeed + need] >= 0;
    }
}
