package org.commonweave.matching;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.commonweave.measure.Unit;
import org.jspecify.annotations.Nullable;

/** Lots and needs of rice, in which a test changes what it is about. */
final class Given {

    static final OffsetDateTime NOW = OffsetDateTime.parse("2026-06-30T00:00:00+08:00");

    private Given() {}

    /** How much, at least how much at once, and whether only as a whole. */
    record Size(double quantity, double minimum, boolean whole) {}

    static Unit unit(String symbol) {
        return Unit.of(symbol).orElseThrow();
    }

    static Lot lot(String id, double quantity, String unit, String... restrictions) {
        return lot(id, new Size(quantity, 0, false), unit, null, false, null, Set.of(restrictions));
    }

    static Lot whole(String id, double quantity, String unit) {
        return lot(id, new Size(quantity, 0, true), unit, null, false, null, Set.of());
    }

    static Lot atLeast(String id, double quantity, double minimum, String unit) {
        return lot(id, new Size(quantity, minimum, false), unit, null, false, null, Set.of());
    }

    static Lot lot(
            String id,
            Size size,
            String unit,
            @Nullable OffsetDateTime expires,
            boolean cold,
            @Nullable Double maxKm,
            Set<String> restrictions) {
        Unit measured = unit(unit);
        return new Lot(
                id,
                measured.toGrains(size.quantity()),
                measured,
                null,
                measured.toGrains(size.minimum()),
                size.whole(),
                Set.of("rice"),
                restrictions,
                true,
                null,
                expires,
                cold,
                maxKm,
                null,
                Set.of(id));
    }

    static Demand need(String id, double wanted, String unit) {
        return need(id, wanted, unit, 3, false, null);
    }

    static Demand need(
            String id, double wanted, String unit, int priority, boolean whole, @Nullable String beneficiary) {
        Unit measured = unit(unit);
        return new Demand(
                id,
                measured.toGrains(wanted),
                0,
                Long.MAX_VALUE,
                measured,
                priority,
                whole,
                Set.of("rice"),
                beneficiary,
                null,
                false,
                null,
                List.of("holder of " + id),
                Set.of(id));
    }

    static Plan plan(Instance instance) {
        return plan(instance, Policy.DEFAULT, Matching.Method.BEST);
    }

    static Plan plan(Instance instance, Policy policy, Matching.Method method) {
        return Matching.plan(instance, policy, NOW, "v1", method, Deadline.NONE, (solved, of) -> {});
    }
}
