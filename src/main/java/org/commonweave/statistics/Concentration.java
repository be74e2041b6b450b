package org.commonweave.statistics;

import java.util.Collection;

/** How far a whole is in few hands. Weights need not sum to one; those of zero are no part of the whole. */
public final class Concentration {

    private Concentration() {}

    /** Herfindahl-Hirschman index: the sum of squared shares, from 1/k to 1; 0 when there is nothing. */
    public static double hhi(Collection<? extends Number> weights) {
        double total = total(weights);
        return weights.stream()
                .mapToDouble(Number::doubleValue)
                .map(weight -> weight / total)
                .map(share -> share * share)
                .filter(square -> !Double.isNaN(square))
                .sum();
    }

    /** The index moved to 0..1 by the number k of observed actors: (HHI - 1/k) / (1 - 1/k); 1 when there is one. */
    public static double normalisedHhi(Collection<? extends Number> weights) {
        double k = hill(weights, 0);
        return k <= 1 ? k : (hhi(weights) - 1 / k) / (1 - 1 / k);
    }

    /**
     * Hill number: how many equally large parts would be as diverse (Hill 1973, Jost 2006).
     *
     * @param order 0 counts all alike, 1 by their share, 2 by their weight in the index above
     * @return from 1 to k; 0 when there is nothing
     */
    public static double hill(Collection<? extends Number> weights, double order) {
        double total = total(weights);
        double[] shares = weights.stream()
                .mapToDouble(Number::doubleValue)
                .filter(weight -> weight > 0)
                .map(weight -> weight / total)
                .toArray();
        if (shares.length == 0) {
            return 0;
        }
        if (order == 1) {
            double entropy = 0;
            for (double share : shares) {
                entropy -= share * Math.log(share);
            }
            return Math.exp(entropy);
        }
        double sum = 0;
        for (double share : shares) {
            sum += Math.pow(share, order);
        }
        return Math.pow(sum, 1 / (1 - order));
    }

    /** Pielou's evenness: entropy over that of k equal parts, 0..1; 1 when there can be but one part. */
    public static double evenness(Collection<? extends Number> weights, int k) {
        double effective = hill(weights, 1);
        return k <= 1 || effective == 0 ? 1 : Math.log(effective) / Math.log(k);
    }

    private static double total(Collection<? extends Number> weights) {
        return weights.stream().mapToDouble(Number::doubleValue).sum();
    }
}
