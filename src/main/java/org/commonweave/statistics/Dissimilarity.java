package org.commonweave.statistics;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Index of dissimilarity (Duncan and Duncan 1955): the part that would have to move for two mixes to be alike. */
public final class Dissimilarity {

    private Dissimilarity() {}

    /** Half the sum of differences between shares, 0..1. Weights need not sum to one; both must have some. */
    public static double of(Map<String, ? extends Number> first, Map<String, ? extends Number> second) {
        double firstTotal = total(first);
        double secondTotal = total(second);
        if (firstTotal <= 0 || secondTotal <= 0) {
            throw new IllegalArgumentException("A mix of nothing is like no other");
        }
        Set<String> keys = new TreeSet<>(first.keySet());
        keys.addAll(second.keySet());
        double sum = 0;
        for (String key : keys) {
            sum += Math.abs(weight(first, key) / firstTotal - weight(second, key) / secondTotal);
        }
        return sum / 2;
    }

    private static double weight(Map<String, ? extends Number> mix, String key) {
        Number weight = mix.get(key);
        return weight == null ? 0 : weight.doubleValue();
    }

    private static double total(Map<String, ? extends Number> mix) {
        return mix.values().stream().mapToDouble(Number::doubleValue).sum();
    }
}
