package org.commonweave.statistics;

import org.commonweave.diagnosis.Interval;
import org.jspecify.annotations.Nullable;

/** Shares of a whole, and how sure they are. */
public final class Proportions {

    /** The two-sided 95% quantile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    private Proportions() {}

    /** Null when there is nothing to take a share of. */
    public static @Nullable Double share(int part, int whole) {
        return whole == 0 ? null : (double) part / whole;
    }

    /** Wilson score interval (Wilson 1927) at 95%; null when there is nothing to take a share of. */
    public static @Nullable Interval wilson(int part, int whole) {
        if (whole == 0) {
            return null;
        }
        double p = (double) part / whole;
        double z2 = Z * Z / whole;
        double centre = (p + z2 / 2) / (1 + z2);
        double half = Z * Math.sqrt(p * (1 - p) / whole + z2 / (4.0 * whole)) / (1 + z2);
        double low = part == 0 ? 0 : Math.max(0, centre - half);
        double high = part == whole ? 1 : Math.min(1, centre + half);
        return new Interval(low, high, Interval.Method.WILSON);
    }
}
