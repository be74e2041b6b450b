package org.commonweave.projection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweave.record.RelationshipRecord;

/**
 * Which records belong to a place, as {@link ProjectionReader} says.
 *
 * @param local organizations that belong to the place themselves
 * @param organizations the local ones, and those from elsewhere that act on what belongs to the place
 */
record Scope(
        Set<String> places,
        Set<String> local,
        Set<String> organizations,
        Set<String> activities,
        Set<String> needs,
        Set<String> resources,
        Set<String> whistles,
        Set<String> agreements,
        Set<String> people) {

    private static final List<String> ACTS_ON_ACTIVITY = List.of("LED", "JOINED", "DECIDED");

    static Scope of(RecordIndex index, String place) {
        Set<String> places = within(index, place);
        Set<String> local = local(index, places);
        Set<String> activities = select(
                index,
                "Activity",
                id -> located(index, places, id)
                        || unplaced(index, id)
                                && ACTS_ON_ACTIVITY.stream().anyMatch(type -> any(index, type, local, id)));
        Set<String> needs = select(
                index,
                "Need",
                id -> located(index, places, id)
                        || unplaced(index, id)
                                && (any(index, "HAS_NEED", places, id)
                                        || any(index, "HAS_NEED", local, id)
                                        || any(index, "WORKS_ON", local, id)));
        Set<String> resources = select(
                index,
                "Resource",
                id -> located(index, places, id)
                        || index.targets("SERVES", id).anyMatch(places::contains)
                        || unplaced(index, id) && any(index, "PROVIDES", local, id));
        Set<String> whistles = select(
                index,
                "Whistle",
                id -> index.targets("ABOUT", id).anyMatch(needs::contains)
                        || index.from("ABOUT", id).isEmpty()
                                && index.targets("BLOWN_BY", id).anyMatch(local::contains));
        Set<String> agreements = select(index, "Agreement", id -> any(index, "PARTY_TO", local, id));
        Set<String> organizations = new TreeSet<>(local);
        acting(index, activities, needs, resources, whistles, agreements).forEach(organizations::add);
        organizations.removeIf(id -> !index.has("Organization", id));
        Set<String> people = people(index, organizations, activities, needs, resources);
        return new Scope(places, local, organizations, activities, needs, resources, whistles, agreements, people);
    }

    private static Set<String> within(RecordIndex index, String place) {
        Set<String> found = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(place));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (found.add(next)) {
                index.sources("WITHIN", "Place", next).forEach(open::push);
            }
        }
        return found;
    }

    private static Set<String> local(RecordIndex index, Set<String> places) {
        Set<String> found = select(
                index,
                "Organization",
                id -> located(index, places, id) || index.targets("SERVES", id).anyMatch(places::contains));
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            // A unit that says itself whom it serves or where it is does not follow its parent.
            index.sources("PART_OF", "Organization", open.pop())
                    .filter(unit ->
                            unplaced(index, unit) && index.from("SERVES", unit).isEmpty())
                    .filter(found::add)
                    .forEach(open::push);
        }
        return found;
    }

    private static Stream<String> acting(
            RecordIndex index,
            Set<String> activities,
            Set<String> needs,
            Set<String> resources,
            Set<String> whistles,
            Set<String> agreements) {
        return Stream.of(
                        activities.stream()
                                .flatMap(id -> ACTS_ON_ACTIVITY.stream()
                                        .flatMap(type -> index.sources(type, "Organization", id))),
                        needs.stream()
                                .flatMap(id -> Stream.of("WORKS_ON", "HAS_NEED")
                                        .flatMap(type -> index.sources(type, "Organization", id))),
                        resources.stream().flatMap(id -> index.sources("PROVIDES", "Organization", id)),
                        agreements.stream().flatMap(id -> index.sources("PARTY_TO", "Organization", id)),
                        whistles.stream()
                                .flatMap(id ->
                                        Stream.concat(index.targets("BLOWN_BY", id), index.targets("SUMMONS", id))))
                .flatMap(ids -> ids);
    }

    private static Set<String> people(
            RecordIndex index,
            Set<String> organizations,
            Set<String> activities,
            Set<String> needs,
            Set<String> resources) {
        return Stream.of(
                        organizations.stream().flatMap(id -> index.sources("HOLDS_ROLE", "Person", id)),
                        organizations.stream().flatMap(id -> index.sources("GAVE_TIME", "Person", id)),
                        activities.stream().flatMap(id -> index.sources("TOOK_PART", "Person", id)),
                        needs.stream().flatMap(id -> index.sources("HAS_NEED", "Person", id)),
                        resources.stream().flatMap(id -> index.sources("PROVIDES", "Person", id)))
                .flatMap(ids -> ids)
                .filter(id -> index.has("Person", id))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> select(RecordIndex index, String label, Predicate<String> belongs) {
        return index.nodes(label).keySet().stream().filter(belongs).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean located(RecordIndex index, Set<String> places, String id) {
        return index.targets("LOCATED_AT", id).anyMatch(places::contains);
    }

    private static boolean unplaced(RecordIndex index, String id) {
        return index.from("LOCATED_AT", id).isEmpty();
    }

    private static boolean any(RecordIndex index, String type, Set<String> actors, String id) {
        return index.to(type, id).stream().map(RelationshipRecord::from).anyMatch(from -> actors.contains(from.id()));
    }
}
