package org.commonweave.matching;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.commonweave.measure.Unit;
import org.commonweave.tapping.WeeklyHours;
import org.jspecify.annotations.Nullable;

/**
 * Something needed.
 *
 * @param wanted all of it, in grains of the unit's dimension, given already or not
 * @param already what it was promised or given before
 * @param intake the most that the recipient can take in now, in grains
 * @param priority from 1 to 5, the most urgent
 * @param whole true when a part of it is of no use
 * @param beneficiary code of those it is for
 * @param cold true when it has to arrive cold
 * @param holders identifiers of those who have it
 * @param places identifiers of where it is
 */
public record Demand(
        String id,
        long wanted,
        long already,
        long intake,
        Unit unit,
        int priority,
        boolean whole,
        Set<String> categories,
        @Nullable String beneficiary,
        @Nullable OffsetDateTime due,
        boolean cold,
        @Nullable WeeklyHours open,
        List<String> holders,
        Set<String> places) {

    public Demand {
        categories = Set.copyOf(categories);
        holders = List.copyOf(holders);
        places = Set.copyOf(places);
    }

    long lacking() {
        return Math.max(0, wanted - already);
    }

    /** The most that it may be given now. */
    long most() {
        return Math.min(lacking(), intake);
    }

    /** Which part of it is met when it is given so much more. */
    double fill(long given) {
        return (already + given) / (double) wanted;
    }
}
