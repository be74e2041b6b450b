package org.commonweave.proposal;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.commonweave.matching.Demand;
import org.commonweave.measure.Unit;
import org.commonweave.projection.Link;
import org.commonweave.projection.Need;
import org.commonweave.tapping.WeeklyHours;

/** Reads needs as demands. */
record NeedReader(OffsetDateTime asOf, Gifts gifts) {

    /** In the middle, where nobody said how urgent it is. */
    private static final int USUAL_PRIORITY = 3;

    boolean open(Need need) {
        return need.open() && need.validity().covers(asOf);
    }

    Demand read(Need need, double quantity, Unit unit) {
        Integer priority = need.priority();
        Double intake = need.receiving().capacity();
        return new Demand(
                need.id(),
                unit.toGrains(quantity),
                gifts.to(need.id(), unit),
                intake == null ? Long.MAX_VALUE : unit.toGrains(intake),
                unit,
                priority == null ? USUAL_PRIORITY : priority,
                need.receiving().whole(),
                need.categories(),
                need.beneficiaryCohort(),
                need.dueBy(),
                need.receiving().cold(),
                Optional.ofNullable(need.openingHours())
                        .flatMap(WeeklyHours::parse)
                        .orElse(null),
                need.holders().stream()
                        .filter(link -> link.validity().covers(asOf))
                        .map(Link::to)
                        .distinct()
                        .sorted()
                        .toList(),
                need.locations());
    }
}
