package org.commonweave.projection;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.RelationshipRecord;
import org.jspecify.annotations.Nullable;

/** Rows of who there is and what ties them. */
record ActorRows(RecordIndex index, Scope scope) {

    /** From large to small. */
    private static final List<String> LEVELS =
            List.of("COUNTRY", "PROVINCE", "CITY", "DISTRICT", "SUBDISTRICT", "COMMUNITY", "GRID", "SITE");

    SortedMap<String, Place> places() {
        return Rows.of(scope.places(), id -> {
            Values values = node("Place", id);
            String parent = index.targets("WITHIN", id).sorted().findFirst().orElse(null);
            return new Place(
                    id,
                    values.name(),
                    values.required("level"),
                    values.coordinate("latitude"),
                    values.coordinate("longitude"),
                    parent);
        });
    }

    SortedMap<String, Organization> organizations() {
        return Rows.of(scope.organizations(), id -> {
            Values values = node("Organization", id);
            String kind = values.required("kind");
            String bloc = values.text("bloc");
            return new Organization(
                    id,
                    values.name(),
                    kind,
                    bloc == null ? Blocs.usual(kind) : bloc,
                    values.number("staffCount"),
                    index.from("OFFERS", id).stream().map(Rows::forward).toList(),
                    values.validity(),
                    level(id, values),
                    index.from("SERVES", id).stream().map(Rows::forward).toList());
        });
    }

    private @Nullable String level(String id, Values values) {
        String own = values.text("level");
        if (own != null) {
            return own;
        }
        return index.targets("SERVES", id)
                .filter(place -> index.has("Place", place))
                .map(place -> node("Place", place).required("level"))
                .min((a, b) -> Integer.compare(LEVELS.indexOf(a), LEVELS.indexOf(b)))
                .orElse(null);
    }

    SortedMap<String, Person> people() {
        return Rows.of(scope.people(), id -> {
            Values values = node("Person", id);
            return new Person(
                    id,
                    values.yes("consentIntroduce"),
                    values.yes("consentStats"),
                    values.number("capacityHours"),
                    values.whole("restAfterWeeks"),
                    index.targets("IN_COHORT", id).sorted().findFirst().orElse(null),
                    Rows.targets(index, "SKILLED_IN", id),
                    Rows.targets(index, "INTERESTED_IN", id),
                    values.validity(),
                    VolunteerRows.of(index, scope, id, values));
        });
    }

    SortedMap<String, Role> roles() {
        return Rows.of(
                index.ties("HOLDS_ROLE").stream()
                        .filter(tie -> scope.organizations().contains(tie.to().id())
                                && scope.people().contains(tie.from().id())),
                tie -> {
                    Values values = Values.of(tie);
                    return new Role(
                            tie.id(),
                            tie.from().id(),
                            tie.to().id(),
                            new Name(values.required("role"), values.text("roleZhHant"), values.text("roleEn")),
                            values.yes("leads"),
                            values.validity());
                });
    }

    SortedMap<String, Acquaintance> acquaintances() {
        return Rows.of(
                index.ties("KNOWS").stream()
                        .filter(tie -> scope.people().contains(tie.from().id())
                                && scope.people().contains(tie.to().id())),
                ActorRows::acquaintance);
    }

    private static Acquaintance acquaintance(RelationshipRecord tie) {
        Values values = Values.of(tie);
        Double trust = values.number("trust");
        return new Acquaintance(
                tie.id(),
                tie.from().id(),
                tie.to().id(),
                trust == null ? 0 : trust,
                values.yes("consentBoth"),
                values.time("lastContactAt"),
                values.validity());
    }

    SortedMap<String, Rating> ratings() {
        return Rows.of(index.ties("RATES").stream().filter(this::rates), tie -> {
            Values values = Values.of(tie);
            return new Rating(
                    tie.id(),
                    tie.from().id(),
                    tie.to().id(),
                    values.required("wave"),
                    values.whole("reliability"),
                    values.whole("sharedMission"),
                    values.whole("openness"),
                    values.whole("power"),
                    values.whole("involvement"),
                    values.whole("resourceContribution"),
                    values.validity());
        });
    }

    private boolean rates(RelationshipRecord tie) {
        String rater = tie.from().id();
        String rated = tie.to().id();
        return scope.organizations().contains(rater)
                && scope.organizations().contains(rated)
                && (scope.local().contains(rater) || scope.local().contains(rated));
    }

    private Values node(String label, String id) {
        NodeRecord node = Objects.requireNonNull(index.nodes(label).get(id), () -> "There is no " + label + " " + id);
        return Values.of(node);
    }
}
