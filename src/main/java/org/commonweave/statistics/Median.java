package org.commonweave.statistics;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The middle of numbers. */
public final class Median {

    private Median() {}

    /** The mean of the two middle ones when their number is even; null when there are none. */
    public static @Nullable Double of(Collection<Double> numbers) {
        double[] sorted =
                numbers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int n = sorted.length;
        return n == 0 ? null : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
