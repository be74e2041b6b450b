package org.commonweave.matching;

/**
 * What counts beside quantity and evenness: the terms of a unit's cost, and the limits of what may go where.
 *
 * @param perKm points for each kilometre
 * @param perStep points for each step between the categories
 * @param perSplit points when the lot alone could not fill the need
 * @param perUrgentDay points taken off for each day by which the lot expires before the horizon
 * @param horizonDays lots that keep longer are not urgent
 * @param maxSteps steps that categories may lie apart, 0 or 1
 * @param maxKm how far anything goes at most, beside the lot's own limit
 * @param arrivalDays days from now until anything arrives
 * @param byPriority false when all needs count alike
 */
public record Policy(
        int perKm,
        int perStep,
        int perSplit,
        int perUrgentDay,
        int horizonDays,
        int maxSteps,
        double maxKm,
        int arrivalDays,
        boolean byPriority) {

    /** Points are thousandths. */
    public static final int SCALE = 1_000;

    public static final Policy DEFAULT = new Policy(1, 5, 2, 1, 14, 1, Double.POSITIVE_INFINITY, 0, true);

    int tier(Demand demand) {
        return byPriority ? demand.priority() : 1;
    }
}
