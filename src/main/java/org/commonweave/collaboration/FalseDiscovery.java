package org.commonweave.collaboration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Which of many tests may be believed, so that the share of false ones stays bounded (Benjamini and Hochberg 1995). */
final class FalseDiscovery {

    private FalseDiscovery() {}

    /**
     * The q-value of each p-value.
     *
     * @param tests how many tests there were; those not given had a p-value of 1
     */
    static double[] adjust(double[] pValues, long tests) {
        Integer[] order = IntStream.range(0, pValues.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> pValues[i]));
        double[] adjusted = new double[pValues.length];
        double least = 1;
        for (int rank = order.length; rank >= 1; rank--) {
            int i = order[rank - 1];
            least = Math.min(least, pValues[i] * tests / rank);
            adjusted[i] = least;
        }
        return adjusted;
    }
}
