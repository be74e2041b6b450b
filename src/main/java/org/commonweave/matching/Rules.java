package org.commonweave.matching;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a lot and a need that are of one kind have to fulfil to be matched, in order: the first that fails is the reason.
 *
 * @param arrival when anything arrives
 */
record Rules(Policy policy, OffsetDateTime arrival) {

    @Nullable Reason against(Lot lot, Demand demand, @Nullable Double km) {
        if (!lot.unit().convertsTo(demand.unit())) {
            return Reason.UNIT;
        }
        if (!admitted(lot, demand)) {
            return Reason.RESTRICTION;
        }
        if (!lot.mayBeAsked()) {
            return Reason.CONSENT;
        }
        if (expired(lot)) {
            return Reason.EXPIRED;
        }
        if (lot.cold() != demand.cold()) {
            return Reason.COLD_CHAIN;
        }
        if (!timely(lot, demand)) {
            return Reason.TIME;
        }
        if (!near(lot, km)) {
            return Reason.TOO_FAR;
        }
        return size(lot, demand);
    }

    /** What is restricted goes only to those who are said to be among them. */
    private static boolean admitted(Lot lot, Demand demand) {
        String beneficiary = demand.beneficiary();
        return lot.restrictions().isEmpty()
                || beneficiary != null && lot.restrictions().contains(beneficiary);
    }

    /** Expiry is the end of a half-open stretch: what arrives at that instant is late. */
    boolean expired(Lot lot) {
        OffsetDateTime expires = lot.expires();
        OffsetDateTime from = lot.from();
        OffsetDateTime there = from != null && from.isAfter(arrival) ? from : arrival;
        return expires != null && !there.isBefore(expires);
    }

    private boolean timely(Lot lot, Demand demand) {
        OffsetDateTime due = demand.due();
        OffsetDateTime from = lot.from();
        boolean early = due == null || arrival.isBefore(due) && (from == null || from.isBefore(due));
        return early
                && (lot.open() == null || demand.open() == null || lot.open().overlaps(demand.open()));
    }

    /** What is found nowhere is near. */
    private boolean near(Lot lot, @Nullable Double km) {
        Double own = lot.maxKm();
        return km == null || km <= policy.maxKm() && (own == null || km <= own);
    }

    private static @Nullable Reason size(Lot lot, Demand demand) {
        if (demand.most() == 0) {
            return Reason.RECIPIENT_CAPACITY;
        }
        if (lot.whole() && lot.quantity() > demand.most()) {
            return Reason.INDIVISIBLE;
        }
        return lot.minimum() > demand.most() ? Reason.MINIMUM_LOT : null;
    }
}
