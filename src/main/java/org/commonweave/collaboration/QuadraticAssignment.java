package org.commonweave.collaboration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Whether two networks of the same organizations go together more than chance would have it: one is shuffled among the
 * organizations, its shape kept (Krackhardt 1988). With the numbers of ties fixed, the correlation grows with the number
 * of ties in both, so that is what is compared.
 */
final class QuadraticAssignment {

    static final int EXACT_UP_TO = 7;
    static final int SHUFFLES = 5_000;
    private static final long SEED = 1988;

    private final int size;
    private final int[][] first;
    private final Set<Long> second = new HashSet<>();

    QuadraticAssignment(Collection<String> organizations, Collection<Pair> first, Collection<Pair> second) {
        this.size = organizations.size();
        Map<String, Integer> index = new HashMap<>();
        organizations.forEach(organization -> index.put(organization, index.size()));
        this.first = pairs(index, first);
        for (int[] pair : pairs(index, second)) {
            this.second.add(key(pair[0], pair[1]));
        }
    }

    private static int[][] pairs(Map<String, Integer> index, Collection<Pair> pairs) {
        List<int[]> found = new ArrayList<>();
        for (Pair pair : pairs) {
            Integer one = index.get(pair.first());
            Integer other = index.get(pair.second());
            if (one != null && other != null) {
                found.add(new int[] {one, other});
            }
        }
        return found.toArray(int[][]::new);
    }

    boolean exact() {
        return size <= EXACT_UP_TO;
    }

    /** How likely chance gives at least as many ties in both. */
    double pValue() {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        int observed = overlap(order);
        if (exact()) {
            int[] counts = new int[2];
            permute(order, size, observed, counts);
            return (double) counts[1] / counts[0];
        }
        SplittableRandom random = new SplittableRandom(SEED);
        int reached = 1;
        for (int turn = 0; turn < SHUFFLES; turn++) {
            for (int i = size - 1; i > 0; i--) {
                swap(order, i, random.nextInt(i + 1));
            }
            reached += overlap(order) >= observed ? 1 : 0;
        }
        return reached / (SHUFFLES + 1.0);
    }

    /** Heap's algorithm: every order once. */
    private void permute(int[] order, int upTo, int observed, int[] counts) {
        if (upTo <= 1) {
            counts[0]++;
            counts[1] += overlap(order) >= observed ? 1 : 0;
            return;
        }
        for (int i = 0; i < upTo; i++) {
            permute(order, upTo - 1, observed, counts);
            if (i < upTo - 1) {
                swap(order, upTo % 2 == 0 ? i : 0, upTo - 1);
            }
        }
    }

    private int overlap(int[] order) {
        int overlap = 0;
        for (int[] pair : first) {
            overlap += second.contains(key(order[pair[0]], order[pair[1]])) ? 1 : 0;
        }
        return overlap;
    }

    private static void swap(int[] order, int i, int j) {
        int kept = order[i];
        order[i] = order[j];
        order[j] = kept;
    }

    private static long key(int one, int other) {
        return (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
    }
}
