package org.commonweave.snapshot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.commonweave.record.NodeRef;

/**
 * What belongs to a place by records in memory: the steps of {@link ScopeReader} once more, each from what the ones before it
 * reached. The statements under cypher/snapshot and these steps must find the same; a test holds them to it.
 */
final class Reach {

    private static final int WITHIN_STEPS = 8;
    private static final int UNIT_STEPS = 4;
    private static final Set<String> ACTS = Set.of("LED", "JOINED", "DECIDED");
    private static final Set<String> FOUND = Set.of("LOCATED_AT", "SERVES");
    private static final Set<String> DOES =
            Set.of("LED", "JOINED", "DECIDED", "WORKS_ON", "HAS_NEED", "PROVIDES", "PARTY_TO");
    private static final Set<String> HAS_NEED = Set.of("HAS_NEED");
    private static final Set<String> PROVIDES = Set.of("PROVIDES");

    private final Records records;
    private final Ties ties;
    private final Set<NodeRef> members = new HashSet<>();
    private final Set<NodeRef> wide = new HashSet<>();
    private final Set<NodeRef> missing = new HashSet<>();

    private Reach(Records records) {
        this.records = records;
        this.ties = new Ties(records.ties());
    }

    static Reach of(String place, Records records) {
        Reach reach = new Reach(records);
        reach.found(new NodeRef("Place", place));
        reach.doings();
        reach.actors();
        reach.sites();
        reach.people();
        return reach;
    }

    Set<NodeRef> members() {
        return members;
    }

    /** Of them the places of the territory and the organizations of it, from which is looked further than from others. */
    Set<NodeRef> wide() {
        return wide;
    }

    /** What ties of members lead to and no record is of, so that it may be a member. */
    Set<NodeRef> missing() {
        return missing;
    }

    private void found(NodeRef top) {
        wide.addAll(steps(List.of(top), WITHIN_STEPS, place -> ties.to(place, Set.of("WITHIN"), "Place")));
        for (NodeRef place : List.copyOf(wide)) {
            Stream.of("Organization", "Resource", "Need", "Activity")
                    .forEach(label -> add(ties.to(place, FOUND, label)));
            add(ties.from(place, HAS_NEED));
        }
        wide.addAll(steps(of("Organization"), UNIT_STEPS, whole -> ties.to(whole, Set.of("PART_OF"), "Organization")));
    }

    private Set<NodeRef> steps(Collection<NodeRef> from, int most, Function<NodeRef, Stream<NodeRef>> step) {
        Set<NodeRef> reached = new HashSet<>();
        Collection<NodeRef> last = from.stream().filter(this::reached).toList();
        for (int i = 0; i <= most && !last.isEmpty(); i++) {
            last = last.stream().filter(reached::add).toList();
            last = i == most
                    ? List.of()
                    : last.stream().flatMap(step).filter(this::reached).toList();
        }
        return reached;
    }

    private void doings() {
        for (NodeRef organization : of("Organization")) {
            add(ties.from(organization, DOES));
            add(ties.to(organization, Set.of("BLOWN_BY"), "Whistle"));
        }
        of("Need").forEach(need -> add(ties.to(need, Set.of("ABOUT"), "Whistle")));
    }

    private void actors() {
        of("Activity").forEach(one -> add(ties.to(one, ACTS, "Organization")));
        of("Need").forEach(one -> add(ties.to(one, Set.of("WORKS_ON", "HAS_NEED"), "Organization")));
        of("Resource").forEach(one -> add(ties.to(one, PROVIDES, "Organization")));
        of("Agreement").forEach(one -> add(ties.to(one, Set.of("PARTY_TO"), "Organization")));
        of("Whistle").forEach(one -> add(ties.from(one, Set.of("BLOWN_BY", "SUMMONS"))));
    }

    private void sites() {
        of("Organization").forEach(one -> add(ties.from(one, FOUND)));
        of("Resource").forEach(one -> add(ties.from(one, FOUND)));
        of("Need").forEach(one -> add(ties.from(one, Set.of("LOCATED_AT"))));
    }

    private void people() {
        of("Organization").forEach(one -> add(ties.to(one, Set.of("HOLDS_ROLE", "GAVE_TIME"), "Person")));
        of("Activity").forEach(one -> add(ties.to(one, Set.of("TOOK_PART"), "Person")));
        of("Need").forEach(one -> add(ties.to(one, HAS_NEED, "Person")));
        of("Resource").forEach(one -> add(ties.to(one, PROVIDES, "Person")));
    }

    private List<NodeRef> of(String label) {
        List<NodeRef> found = new ArrayList<>();
        members.forEach(ref -> {
            if (ref.label().equals(label)) {
                found.add(ref);
            }
        });
        return found;
    }

    private void add(Stream<NodeRef> found) {
        found.forEach(this::reached);
    }

    private boolean reached(NodeRef ref) {
        if (records.has(ref)) {
            members.add(ref);
            return true;
        }
        missing.add(ref);
        return false;
    }
}
