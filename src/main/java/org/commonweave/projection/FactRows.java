package org.commonweave.projection;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.commonweave.record.RelationshipRecord;
import org.jspecify.annotations.Nullable;

/** Rows of what happens, what is lacking and what there is. */
record FactRows(RecordIndex index, Scope scope) {

    SortedMap<String, Agreement> agreements() {
        return Rows.of(scope.agreements(), id -> {
            Values values = node("Agreement", id);
            return new Agreement(
                    id,
                    values.name(),
                    values.required("kind"),
                    values.yes("separation") || "SEPARATION".equals(values.text("kind")),
                    Rows.in(index, "PARTY_TO", id),
                    values.validity(),
                    ServiceLevel.of(
                            Objects.requireNonNull(index.nodes("Agreement").get(id))
                                    .properties()::get));
        });
    }

    SortedMap<String, Activity> activities() {
        return Rows.of(scope.activities(), id -> {
            Values values = node("Activity", id);
            List<Link> led = Rows.in(index, "LED", id);
            Set<String> leaders = led.stream().map(Link::to).collect(Collectors.toSet());
            return new Activity(
                    id,
                    values.name(),
                    values.required("kind"),
                    values.time("start"),
                    values.time("end"),
                    values.yes("mandated"),
                    values.text("outcome"),
                    led,
                    Rows.in(index, "JOINED", id),
                    Rows.in(index, "DECIDED", id),
                    index.to("TOOK_PART", id).stream()
                            .filter(tie -> scope.people().contains(tie.from().id()))
                            .map(tie -> attendance(tie, leaders))
                            .toList(),
                    Rows.targets(index, "IN_CATEGORY", id),
                    Rows.targets(index, "LOCATED_AT", id),
                    new Openings(values.whole("places"), values.yes("insured"), Rows.targets(index, "REQUIRES", id)));
        });
    }

    /** Hours are confirmed when the one who gave them and an organization that led both say so. */
    private static Attendance attendance(RelationshipRecord tie, Set<String> leaders) {
        Values values = Values.of(tie);
        Set<String> confirmedBy = values.texts("confirmedBy");
        String person = tie.from().id();
        Double hours = values.number("hours");
        return new Attendance(
                tie.id(),
                person,
                hours == null ? 0 : hours,
                confirmedBy.contains(person) && confirmedBy.stream().anyMatch(leaders::contains));
    }

    SortedMap<String, Need> needs() {
        return Rows.of(scope.needs(), id -> {
            Values values = node("Need", id);
            return new Need(
                    id,
                    values.name(),
                    values.required("status"),
                    values.number("quantity"),
                    values.text("unit"),
                    values.whole("priority"),
                    values.time("dueBy"),
                    values.text("beneficiaryCohort"),
                    Rows.in(index, "HAS_NEED", id),
                    Rows.in(index, "WORKS_ON", id),
                    Rows.targets(index, "IN_CATEGORY", id),
                    Rows.targets(index, "LOCATED_AT", id),
                    values.validity(),
                    hoursAtPlace(id),
                    new Receiving(
                            values.yes("allOrNothing"), values.yes("coldChain"), values.number("receivingCapacity")));
        });
    }

    SortedMap<String, Resource> resources() {
        return Rows.of(scope.resources(), id -> {
            Values values = node("Resource", id);
            String own = values.text("openingHours");
            return new Resource(
                    id,
                    values.name(),
                    values.required("resourceClass"),
                    values.text("kind"),
                    values.number("capacity"),
                    values.text("unit"),
                    values.time("capacityAsOf"),
                    own == null ? hoursAtPlace(id) : own,
                    values.texts("restrictions"),
                    values.yes("reserve"),
                    values.time("expiresAt"),
                    values.number("maxDistanceKm"),
                    Rows.in(index, "PROVIDES", "Organization", id),
                    Rows.in(index, "PROVIDES", "Person", id),
                    Rows.targets(index, "IN_CATEGORY", id),
                    Rows.targets(index, "LOCATED_AT", id),
                    values.validity(),
                    handling(values));
        });
    }

    private static Handling handling(Values values) {
        return new Handling(
                values.text("status"),
                values.number("minimumLot"),
                Boolean.FALSE.equals(values.properties().get("divisible")),
                values.yes("coldChain"),
                values.number("unitContent"),
                values.text("contentUnit"));
    }

    private @Nullable String hoursAtPlace(String id) {
        return index.from("LOCATED_AT", id).stream()
                .map(tie -> Values.of(tie).text("openingHours"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    SortedMap<String, Allocation> allocations() {
        return Rows.of(
                index.ties("ALLOCATED").stream()
                        .filter(tie -> scope.resources().contains(tie.from().id())
                                || scope.needs().contains(tie.to().id())),
                tie -> {
                    Values values = Values.of(tie);
                    Double quantity = values.number("quantity");
                    return new Allocation(
                            tie.id(),
                            tie.from().id(),
                            tie.to().id(),
                            quantity == null ? 0 : quantity,
                            values.text("unit"),
                            values.required("status"),
                            values.requiredTime("at"));
                });
    }

    SortedMap<String, Whistle> whistles() {
        return Rows.of(scope.whistles(), id -> {
            Values values = node("Whistle", id);
            return new Whistle(
                    id,
                    values.name(),
                    values.required("kind"),
                    values.required("state"),
                    values.requiredTime("blownAt"),
                    values.time("closedAt"),
                    first("BLOWN_BY", id),
                    first("ABOUT", id),
                    index.from("SUMMONS", id).stream().map(FactRows::summons).toList());
        });
    }

    private @Nullable Link first(String type, String id) {
        return index.from(type, id).stream().findFirst().map(Rows::forward).orElse(null);
    }

    private static Summons summons(RelationshipRecord tie) {
        Values values = Values.of(tie);
        Integer seq = values.whole("seq");
        return new Summons(
                tie.id(),
                tie.to().id(),
                seq == null ? 1 : seq,
                values.requiredTime("sentAt"),
                values.time("signedAt"),
                values.time("contactedAt"),
                values.time("reportedAt"),
                values.time("resolvedAt"),
                values.text("returnedReason"),
                values.whole("transferredFromSeq"));
    }

    SortedMap<String, Category> categories() {
        return Rows.of(index.nodes("Category").keySet(), id -> {
            Values values = node("Category", id);
            return new Category(
                    id,
                    values.name(),
                    values.required("scheme"),
                    values.required("code"),
                    Rows.targets(index, "BROADER", id));
        });
    }

    private Values node(String label, String id) {
        return Values.of(Objects.requireNonNull(index.nodes(label).get(id), () -> "There is no " + label + " " + id));
    }
}
