package org.commonweave.tapping;

import java.util.Optional;
import org.commonweave.measure.Unit;
import org.commonweave.projection.Allocation;
import org.commonweave.projection.Need;
import org.commonweave.projection.Projection;

/**
 * What a need still lacks.
 *
 * @param quantity above 0
 */
record Shortfall(double quantity, String unit) {

    /** What it needs less what was delivered or is reserved; empty when it does not say how much. */
    static Optional<Shortfall> of(Projection projection, Need need) {
        Double wanted = need.quantity();
        String unit = need.unit();
        if (wanted == null || unit == null) {
            return Optional.empty();
        }
        double given = projection.allocations().values().stream()
                .filter(allocation -> allocation.need().equals(need.id()) && allocation.counts())
                .mapToDouble(allocation -> in(unit, allocation))
                .sum();
        return wanted > given ? Optional.of(new Shortfall(wanted - given, unit)) : Optional.empty();
    }

    /** 0 for what cannot be counted in the unit, so that it is not taken for help that came. */
    private static double in(String unit, Allocation allocation) {
        String given = allocation.unit();
        if (given == null || given.equals(unit)) {
            return allocation.quantity();
        }
        Unit to = Unit.of(unit).orElse(null);
        Unit from = Unit.of(given).orElse(null);
        return to != null && from != null && from.convertsTo(to)
                ? allocation.quantity() * from.grains() / to.grains()
                : 0;
    }
}
