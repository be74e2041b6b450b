package org.commonweave.matching;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What one unit costs between a lot and a need, in thousandths of points.
 *
 * @param km how far it goes; null when that is unknown, and then it costs nothing
 * @param steps between the categories
 * @param split true when the lot alone could not fill the need
 * @param urgentDays by how many days the lot expires before the horizon
 */
public record Terms(
        @Nullable Double km,
        int steps,
        boolean split,
        int urgentDays,
        long distance,
        long category,
        long splitting,
        long urgency) {

    private static final double SECONDS_A_DAY = 86_400;

    static Terms of(Lot lot, Demand demand, @Nullable Double km, int steps, OffsetDateTime arrival, Policy policy) {
        boolean split = lot.quantity() < demand.most();
        int days = urgentDays(lot, arrival, policy);
        return new Terms(
                km,
                steps,
                split,
                days,
                km == null ? 0 : Math.round(km * policy.perKm() * Policy.SCALE),
                (long) steps * policy.perStep() * Policy.SCALE,
                split ? (long) policy.perSplit() * Policy.SCALE : 0,
                -(long) days * policy.perUrgentDay() * Policy.SCALE);
    }

    private static int urgentDays(Lot lot, OffsetDateTime arrival, Policy policy) {
        OffsetDateTime expires = lot.expires();
        if (expires == null) {
            return 0;
        }
        double left = Duration.between(arrival, expires).toSeconds() / SECONDS_A_DAY;
        return (int) Math.max(0, Math.min(policy.horizonDays(), policy.horizonDays() - Math.floor(left)));
    }

    public long cost() {
        return distance + category + splitting + urgency;
    }
}
