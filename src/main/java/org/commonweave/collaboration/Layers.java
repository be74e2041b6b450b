package org.commonweave.collaboration;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonweave.diagnosis.Frame;
import org.commonweave.projection.Organization;
import org.commonweave.projection.Projection;

/**
 * The four layers of ties between the organizations of a scope, computed once for a scope, window and viewer and shared
 * by every diagnostic of collaboration. An agreement that keeps its parties apart on purpose ties nobody.
 *
 * @param organizations those that exist at the instant asked about
 */
public record Layers(
        Projection facts,
        SortedSet<String> organizations,
        SortedMap<Pair, Tie> formal,
        SortedMap<Pair, Tie> personal,
        SortedMap<Pair, Tie> operational,
        SortedMap<Pair, Tie> reported) {

    public static Layers of(Projection facts, Frame frame) {
        SortedSet<String> organizations = facts.organizations().values().stream()
                .filter(organization -> organization.validity().covers(frame.asOf()))
                .map(Organization::id)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Layers(
                facts,
                Collections.unmodifiableSortedSet(organizations),
                FormalTies.of(facts, organizations, frame),
                PersonalTies.of(facts, organizations, frame),
                OperationalTies.of(facts, organizations, frame),
                ReportedTies.of(facts, organizations, frame));
    }

    public SortedMap<Pair, Tie> of(Layer layer) {
        return switch (layer) {
            case FORMAL -> formal;
            case PERSONAL -> personal;
            case OPERATIONAL -> operational;
            case REPORTED -> reported;
        };
    }

    /** Ties of doing something together, and those on paper too when asked for. */
    SortedMap<Pair, Tie> working(boolean withFormal) {
        if (!withFormal) {
            return operational;
        }
        SortedMap<Pair, Tie> both = new TreeMap<>(formal);
        both.putAll(operational);
        return both;
    }

    /** Pairs tied by paper or by deed; working on the same need alone is no deed in common. */
    boolean acquainted(Pair pair) {
        Tie tie = operational.get(pair);
        return formal.containsKey(pair) || (tie != null && !tie.grounds().equals(Set.of(Ground.SHARED_NEED)));
    }

    String bloc(String organization) {
        Organization known = facts.organizations().get(organization);
        return known == null ? "" : known.bloc();
    }
}
