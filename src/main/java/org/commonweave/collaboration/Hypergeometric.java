package org.commonweave.collaboration;

/** How likely two groups drawn from the same whole share as much as they do, were they drawn independently. */
final class Hypergeometric {

    private Hypergeometric() {}

    /** P(X >= overlap) when two sets of the given sizes lie in a universe of the given size. */
    static double upperTail(int universe, int one, int other, int overlap) {
        int least = Math.max(0, one + other - universe);
        int most = Math.min(one, other);
        if (overlap <= least) {
            return 1;
        }
        if (overlap > most) {
            return 0;
        }
        double term = Math.exp(
                logChoose(one, overlap) + logChoose(universe - one, other - overlap) - logChoose(universe, other));
        double sum = term;
        // Each probability follows from the one before it.
        for (int x = overlap; x < most; x++) {
            term *= (double) (one - x) * (other - x) / ((double) (x + 1) * (universe - one - other + x + 1));
            sum += term;
        }
        return Math.min(1, sum);
    }

    private static double logChoose(int n, int k) {
        double sum = 0;
        for (int i = 1; i <= Math.min(k, n - k); i++) {
            sum += Math.log((double) (n - Math.min(k, n - k) + i) / i);
        }
        return sum;
    }
}
