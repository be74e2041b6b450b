package org.commonweave.proposal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.commonweave.matching.Lot;
import org.commonweave.matching.Reason;
import org.commonweave.measure.Unit;
import org.commonweave.mutation.UserError;
import org.commonweave.projection.Handling;
import org.commonweave.projection.Link;
import org.commonweave.projection.Person;
import org.commonweave.projection.Projection;
import org.commonweave.projection.Resource;
import org.commonweave.tapping.WeeklyHours;
import org.jspecify.annotations.Nullable;

/** Reads resources as lots. */
record LotReader(Projection facts, OffsetDateTime asOf, Gifts gifts) {

    /** One of the three: the lot, why it cannot be one, or what the caller got wrong; none when nothing is left of it. */
    record Read(
            @Nullable Lot lot,
            @Nullable Reason unclear,
            @Nullable UserError error) {}

    /** In force, and not said to be closed. */
    boolean offered(Resource resource) {
        String status = resource.handling().status();
        return resource.validity().covers(asOf) && (status == null || status.equals("active"));
    }

    Read read(Resource resource, Request.@Nullable Part part) {
        Double capacity = resource.capacity();
        Unit unit = Unit.of(resource.unit()).orElse(null);
        if (capacity == null || unit == null) {
            return new Read(null, capacity == null ? Reason.QUANTITY_UNKNOWN : Reason.UNIT, null);
        }
        long left = unit.toGrains(capacity) - gifts.of(resource.id(), unit);
        if (part == null) {
            return new Read(left <= 0 ? null : lot(resource, unit, left), null, null);
        }
        String at = String.valueOf(part.place());
        if (left <= 0) {
            return wrong(List.of("lots", at, "lot"), "Nothing is left of this lot; leave it out.");
        }
        Double quantity = part.quantity();
        if (quantity == null) {
            return new Read(lot(resource, unit, left), null, null);
        }
        Unit stated = part.unit() == null ? unit : Unit.of(part.unit()).orElse(unit);
        if (!stated.convertsTo(unit)) {
            return wrong(
                    List.of("lots", at, "unit"),
                    "'%s' does not convert into '%s'; give the quantity in that."
                            .formatted(stated.symbol(), unit.symbol()));
        }
        if (stated.toGrains(quantity) > left) {
            return wrong(
                    List.of("lots", at, "quantity"),
                    "Only %s %s are left of this lot; give no more.".formatted(unit.fromGrains(left), unit.symbol()));
        }
        return new Read(lot(resource, unit, stated.toGrains(quantity)), null, null);
    }

    private static Read wrong(List<String> field, String message) {
        return new Read(null, null, InputErrors.at(field, "INVALID_VALUE", message));
    }

    private Lot lot(Resource resource, Unit unit, long left) {
        Handling handling = resource.handling();
        Double minimum = handling.minimumLot();
        return new Lot(
                resource.id(),
                left,
                unit,
                content(handling),
                minimum == null ? 0 : unit.toGrains(minimum),
                handling.whole(),
                resource.categories(),
                resource.restrictions(),
                mayBeAsked(resource),
                resource.validity().from(),
                resource.expiresAt(),
                handling.cold(),
                resource.maxDistanceKm(),
                Optional.ofNullable(resource.openingHours())
                        .flatMap(WeeklyHours::parse)
                        .orElse(null),
                resource.locations());
    }

    private static Lot.@Nullable Content content(Handling handling) {
        Unit unit = Unit.of(handling.contentUnit()).orElse(null);
        Double content = handling.unitContent();
        if (unit == null || content == null || unit.toGrains(content) == 0) {
            return null;
        }
        return new Lot.Content(unit, unit.toGrains(content));
    }

    /** What only people provide needs one of them to be open to introductions. */
    private boolean mayBeAsked(Resource resource) {
        if (resource.providingPeople().isEmpty()
                || resource.providers().stream().anyMatch(this::current)) {
            return true;
        }
        return resource.providingPeople().stream()
                .filter(this::current)
                .map(link -> facts.people().get(link.to()))
                .anyMatch(person -> person != null && consents(person));
    }

    private static boolean consents(Person person) {
        return person.consentIntroduce();
    }

    private boolean current(Link link) {
        return link.validity().covers(asOf);
    }
}
