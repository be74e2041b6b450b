package org.commonweave.tapping;

import org.commonweave.diagnosis.Thresholds;

/**
 * What counts as used, as near and as known.
 *
 * @param tappedAtLeast the part of its capacity from which on a resource is tapped
 * @param staleAfterDays after how many days without confirmation a capacity is unknown
 * @param minCompatibility from which on a resource's and a need's categories match
 * @param halfDistanceKm at which distance a resource ranks half as high
 */
public record TappingSettings(
        double tappedAtLeast,
        int staleAfterDays,
        double minCompatibility,
        double halfDistanceKm,
        Thresholds thresholds) {

    public static final TappingSettings DEFAULT =
            new TappingSettings(0.5, 90, Compatibility.SIBLING, 2, Thresholds.low(0.5, 0.25));
}
