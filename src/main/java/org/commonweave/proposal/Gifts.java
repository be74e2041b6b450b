package org.commonweave.proposal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.measure.Unit;
import org.commonweave.projection.Allocation;
import org.commonweave.projection.Projection;

/** What was given or promised in the year up to an instant, as far as the viewer may see it. */
final class Gifts {

    private static final int YEAR = 365;

    private final Map<String, List<Allocation>> byResource = new HashMap<>();
    private final Map<String, List<Allocation>> byNeed = new HashMap<>();

    Gifts(Projection facts, OffsetDateTime asOf) {
        facts.allocations().values().stream()
                .filter(one ->
                        one.counts() && !one.at().isAfter(asOf) && one.at().isAfter(asOf.minusDays(YEAR)))
                .forEach(one -> {
                    byResource
                            .computeIfAbsent(one.resource(), id -> new ArrayList<>())
                            .add(one);
                    byNeed.computeIfAbsent(one.need(), id -> new ArrayList<>()).add(one);
                });
    }

    /** In grains; what is stated in no unit is in this one, and what does not convert into it cannot be added. */
    long of(String resource, Unit unit) {
        return sum(byResource.getOrDefault(resource, List.of()), unit);
    }

    long to(String need, Unit unit) {
        return sum(byNeed.getOrDefault(need, List.of()), unit);
    }

    private static long sum(List<Allocation> allocations, Unit unit) {
        return allocations.stream()
                .mapToLong(one -> {
                    Unit stated =
                            one.unit() == null ? unit : Unit.of(one.unit()).orElse(unit);
                    return stated.convertsTo(unit) ? stated.toGrains(one.quantity()) : 0;
                })
                .sum();
    }
}
