package org.commonweave.matching;

import java.time.OffsetDateTime;
import java.util.Set;
import org.commonweave.measure.Unit;
import org.commonweave.tapping.WeeklyHours;
import org.jspecify.annotations.Nullable;

/**
 * Something to be given.
 *
 * @param quantity what is left of it, in grains of the unit's dimension
 * @param unit in which it is stated
 * @param content what one of a counted unit holds; null when that is not stated
 * @param minimum the least that is given at once, in grains
 * @param whole true when it is given to one need as a whole, or not at all
 * @param categories identifiers
 * @param restrictions codes of those it is restricted to; anybody when empty
 * @param mayBeAsked false when nobody who provides it may be asked
 * @param from when it is there at the earliest
 * @param cold true when it has to be kept cold on the way
 * @param places identifiers of where it is
 */
public record Lot(
        String id,
        long quantity,
        Unit unit,
        @Nullable Content content,
        long minimum,
        boolean whole,
        Set<String> categories,
        Set<String> restrictions,
        boolean mayBeAsked,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime expires,
        boolean cold,
        @Nullable Double maxKm,
        @Nullable WeeklyHours open,
        Set<String> places) {

    public Lot {
        categories = Set.copyOf(categories);
        restrictions = Set.copyOf(restrictions);
        places = Set.copyOf(places);
    }

    /** What one pack holds, in grains of its own unit. */
    public record Content(Unit unit, long grains) {}

    /** Measured by what its packs hold; the same where they do not say. */
    Lot opened() {
        if (content == null) {
            return this;
        }
        Unit pack = new Unit(unit.symbol(), content.unit().dimension(), content.grains());
        return new Lot(
                id,
                quantity * content.grains(),
                pack,
                null,
                minimum * content.grains(),
                whole,
                categories,
                restrictions,
                mayBeAsked,
                from,
                expires,
                cold,
                maxKm,
                open,
                places);
    }
}
