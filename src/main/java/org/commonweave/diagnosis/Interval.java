package org.commonweave.diagnosis;

/** Between which values the number lies with 95% confidence. */
public record Interval(double low, double high, Method method) {

    /** How it was found. */
    public enum Method {
        /** Wilson score interval of a proportion (Wilson 1927). */
        WILSON,
        /** Percentile bootstrap with a fixed seed (Efron 1979). */
        BOOTSTRAP
    }
}
