package org.commonweave.tapping;

import org.jspecify.annotations.Nullable;

/**
 * How a resource was used in the window.
 *
 * @param capacity what there was, in the unit; null when nobody knows
 * @param used what was delivered or reserved, in the same unit
 * @param utilisation used over capacity; null when either is unknown
 * @param slack capacity less used, never below zero
 * @param reserve true when it is kept for emergencies and counts in no share
 */
public record ResourceStatus(
        String resource,
        String resourceClass,
        Status status,
        @Nullable Double capacity,
        @Nullable String unit,
        double used,
        @Nullable Double utilisation,
        @Nullable Double slack,
        boolean reserve) {

    /** What the use amounts to. */
    public enum Status {
        /** Used at or above the threshold. */
        TAPPED,
        /** Used, but less. */
        UNDER_USED,
        /** Not used at all. */
        UNTAPPED,
        /** Nobody knows how much there is, or the last word on it is old: never taken for zero. */
        UNKNOWN,
        /** Not valid in the window, or known to have nothing to give. */
        EXCLUDED
    }

    /** True when it is a part of the shares: its use is known and it is no reserve. */
    boolean counts() {
        return !reserve && status != Status.UNKNOWN && status != Status.EXCLUDED;
    }
}
