package org.commonweave.introduction;

import java.util.Arrays;
import java.util.BitSet;

/** Who is next to whom, in three arrays: compressed sparse rows. */
final class Arcs {

    private final int[] offsets;
    private final int[] heads;
    private final int[] edges;

    private Arcs(int[] offsets, int[] heads, int[] edges) {
        this.offsets = offsets;
        this.heads = heads;
        this.edges = edges;
    }

    /** Each edge from both of its ends, sorted by the other end. */
    static Arcs undirected(int nodes, int[] ones, int[] others) {
        int[] offsets = new int[nodes + 1];
        for (int i = 0; i < ones.length; i++) {
            offsets[ones[i] + 1]++;
            offsets[others[i] + 1]++;
        }
        for (int i = 0; i < nodes; i++) {
            offsets[i + 1] += offsets[i];
        }
        int[] next = Arrays.copyOf(offsets, nodes);
        int[] heads = new int[2 * ones.length];
        int[] edges = new int[2 * ones.length];
        for (int i = 0; i < ones.length; i++) {
            put(next, heads, edges, ones[i], others[i], i);
            put(next, heads, edges, others[i], ones[i], i);
        }
        return new Arcs(offsets, heads, edges);
    }

    /** From the ones to the others only. */
    static Arcs directed(int nodes, int[] ones, int[] others) {
        int[] offsets = new int[nodes + 1];
        for (int one : ones) {
            offsets[one + 1]++;
        }
        for (int i = 0; i < nodes; i++) {
            offsets[i + 1] += offsets[i];
        }
        int[] next = Arrays.copyOf(offsets, nodes);
        int[] heads = new int[ones.length];
        int[] edges = new int[ones.length];
        for (int i = 0; i < ones.length; i++) {
            put(next, heads, edges, ones[i], others[i], i);
        }
        return new Arcs(offsets, heads, edges);
    }

    private static void put(int[] next, int[] heads, int[] edges, int from, int to, int edge) {
        int at = next[from]++;
        heads[at] = to;
        edges[at] = edge;
    }

    /** Where a node's arcs begin; they end where the next node's begin. */
    int first(int node) {
        return offsets[node];
    }

    int head(int arc) {
        return heads[arc];
    }

    int edge(int arc) {
        return edges[arc];
    }

    /** Heads of a node, as a set. */
    BitSet of(int node) {
        BitSet found = new BitSet();
        for (int i = offsets[node]; i < offsets[node + 1]; i++) {
            found.set(heads[i]);
        }
        return found;
    }
}
