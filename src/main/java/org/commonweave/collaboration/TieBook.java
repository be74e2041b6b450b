package org.commonweave.collaboration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.TieRef;
import org.commonweave.record.NodeRef;

/** Gathers facts by pair and sums them up as ties. */
final class TieBook {

    private final SortedMap<Pair, List<Tie.Fact>> facts = new TreeMap<>();

    void enter(String one, String other, Ground ground, Evidence path) {
        if (!one.equals(other)) {
            facts.computeIfAbsent(Pair.of(one, other), pair -> new ArrayList<>())
                    .add(new Tie.Fact(ground, path));
        }
    }

    SortedMap<Pair, Tie> ties(ToDoubleFunction<List<Tie.Fact>> strength) {
        SortedMap<Pair, Tie> ties = new TreeMap<>();
        facts.forEach((pair, found) -> ties.put(pair, new Tie(pair, strength.applyAsDouble(found), found)));
        return Collections.unmodifiableSortedMap(ties);
    }

    static double sum(List<Tie.Fact> facts) {
        return facts.stream().mapToDouble(fact -> fact.path().weight()).sum();
    }

    static NodeRef organization(String id) {
        return new NodeRef("Organization", id);
    }

    /** Two organizations and what lies between them. */
    static Evidence meeting(String one, TieRef first, NodeRef where, TieRef second, String other, double weight) {
        return new Evidence(List.of(organization(one), where, organization(other)), List.of(first, second), weight);
    }
}
