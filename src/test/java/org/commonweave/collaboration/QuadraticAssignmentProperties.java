package org.commonweave.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The p-value against the definition: every order of the organizations tried, the correlation taken of each. */
class QuadraticAssignmentProperties {

    private static final double ROUNDING = 1e-9;

    @Property(tries = 200)
    void theExactValueIsWhatTryingEveryOrderGives(@ForAll long seed, @ForAll @IntRange(min = 2, max = 5) int size) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean[][] first = network(random, size);
        boolean[][] second = network(random, size);
        if (!varies(first) || !varies(second)) {
            return;
        }
        QuadraticAssignment assignment = assignment(first, second);
        assertThat(assignment.exact()).isTrue();
        assertThat(assignment.pValue()).isCloseTo(expected(first, second), within(ROUNDING));
    }

    /** Of eight there are 40,320 orders: tried all, they give what 5,000 shuffles come near. */
    @Example
    void shufflesComeNearToEveryOrder() {
        for (long seed = 1; seed <= 5; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            boolean[][] first = network(random, 8);
            boolean[][] second = network(random, 8);
            QuadraticAssignment assignment = assignment(first, second);
            assertThat(assignment.exact()).isFalse();
            assertThat(assignment.pValue()).isCloseTo(expected(first, second), within(0.025));
        }
    }

    private static double expected(boolean[][] first, boolean[][] second) {
        List<int[]> orders = new ArrayList<>();
        orders(new ArrayList<>(), first.length, orders);
        double observed = correlation(first, second, orders.get(0));
        long reached = orders.stream()
                .filter(order -> correlation(first, second, order) >= observed - ROUNDING)
                .count();
        return (double) reached / orders.size();
    }

    /** In the order of dictionaries, so that the first changes nothing. */
    private static void orders(List<Integer> begun, int size, List<int[]> found) {
        if (begun.size() == size) {
            found.add(begun.stream().mapToInt(Integer::intValue).toArray());
            return;
        }
        for (int next = 0; next < size; next++) {
            if (!begun.contains(next)) {
                List<Integer> longer = new ArrayList<>(begun);
                longer.add(next);
                orders(longer, size, found);
            }
        }
    }

    /** Pearson's, over all pairs. */
    private static double correlation(boolean[][] first, boolean[][] second, int[] order) {
        double n = 0;
        double x = 0;
        double y = 0;
        double xy = 0;
        for (int i = 0; i < order.length; i++) {
            for (int j = i + 1; j < order.length; j++) {
                double one = first[i][j] ? 1 : 0;
                double other = second[order[i]][order[j]] ? 1 : 0;
                n++;
                x += one;
                y += other;
                xy += one * other;
            }
        }
        return (n * xy - x * y) / Math.sqrt((n * x - x * x) * (n * y - y * y));
    }

    private static boolean[][] network(SplittableRandom random, int size) {
        boolean[][] tied = new boolean[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                tied[i][j] = random.nextBoolean();
                tied[j][i] = tied[i][j];
            }
        }
        return tied;
    }

    private static boolean varies(boolean[][] tied) {
        int ties = pairs(tied).size();
        return ties > 0 && ties < tied.length * (tied.length - 1) / 2;
    }

    private static Set<Pair> pairs(boolean[][] tied) {
        Set<Pair> pairs = new TreeSet<>();
        for (int i = 0; i < tied.length; i++) {
            for (int j = i + 1; j < tied.length; j++) {
                if (tied[i][j]) {
                    pairs.add(Pair.of("o" + i, "o" + j));
                }
            }
        }
        return pairs;
    }

    private static QuadraticAssignment assignment(boolean[][] first, boolean[][] second) {
        List<String> organizations = new ArrayList<>();
        for (int i = 0; i < first.length; i++) {
            organizations.add("o" + i);
        }
        return new QuadraticAssignment(organizations, pairs(first), pairs(second));
    }
}
