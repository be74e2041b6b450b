package org.commonweave.statistics;

import java.util.Collection;

/** Gini coefficient: half the mean difference between any two, over the mean. */
public final class Gini {

    private Gini() {}

    /** From 0 (all alike) up to 1 - 1/n (one has all); 0 when nobody has anything. */
    public static double of(Collection<Double> amounts) {
        double[] sorted =
                amounts.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double total = 0;
        double ranked = 0;
        for (int i = 0; i < sorted.length; i++) {
            total += sorted[i];
            ranked += (i + 1) * sorted[i];
        }
        double n = sorted.length;
        return total == 0 ? 0 : Math.max(0, 2 * ranked / (n * total) - (n + 1) / n);
    }

    /** With the correction n/(n-1) for small numbers, which makes 1 of one having all; 0 for fewer than two. */
    public static double corrected(Collection<Double> amounts) {
        double n = amounts.size();
        return n < 2 ? 0 : of(amounts) * n / (n - 1);
    }
}
