package org.commonweave.matching;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * How much flows from lots to needs whose quotas are raised step by step (Dinic 1970). What a need has been given it is
 * never taken away again, only where it comes from changes.
 */
final class MaxFlow {

    private final int needs;
    private final int firstNeed;
    private final int sink;
    private final int[] head;
    private final int[] next;
    private final int[] target;
    private long[] room;
    private final int[] level;
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

    /** A need's quota becomes so much. */
    void aim(int need, long quota) {
        room[2 * need] = quota - given(need);
    }

    long given(int need) {
        return room[2 * need + 1];
    }

    /** What flows over an arc. */
    long flow(int lots, int arc) {
        return room[2 * (needs + lots + arc) + 1];
    }

    long[] state() {
        return room.clone();
    }

    void restore(long[] state) {
        room = state.clone();
    }

    /** Fills the quotas as far as they can be. */
    void augment(Deadline deadline) {
        int[] current = new int[head.length];
        int[] path = new int[head.length];
        while (layer()) {
            deadline.check();
            System.arraycopy(head, 0, current, 0, head.length);
            block(current, path);
        }
    }

    private boolean layer() {
        Arrays.fill(level, -1);
        level[0] = 0;
        Deque<Integer> open = new ArrayDeque<>();
        open.add(0);
        while (!open.isEmpty()) {
            int node = open.poll();
            for (int e = head[node]; e >= 0; e = next[e]) {
                if (room[e] > 0 && level[target[e]] < 0) {
                    level[target[e]] = level[node] + 1;
                    open.add(target[e]);
                }
            }
        }
        return level[sink] >= 0;
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
            room[path[i]] -= least;
            room[path[i] ^ 1] += least;
            if (room[path[i]] == 0 && first < 0) {
                first = i;
            }
        }
        return first;
    }

    /** Needs that could be given more, if their quota allowed it. */
    boolean[] reachable() {
        layerWithoutSink();
        boolean[] reachable = new boolean[needs];
        for (int n = 0; n < needs; n++) {
            reachable[n] = level[firstNeed + n] >= 0;
        }
        return reachable;
    }

    /** Lots that the same looks finds; what is left of stock lies in them. */
    boolean reaches(int lot) {
        return level[1 + lot] >= 0;
    }

    private void layerWithoutSink() {
        Arrays.fill(level, -1);
        level[0] = 0;
        Deque<Integer> open = new ArrayDeque<>();
        open.add(0);
        while (!open.isEmpty()) {
            int node = open.poll();
            for (int e = head[node]; e >= 0; e = next[e]) {
                if (room[e] > 0 && target[e] != sink && level[target[e]] < 0) {
                    level[target[e]] = level[node] + 1;
                    open.add(target[e]);
                }
            }
        }
    }
}
