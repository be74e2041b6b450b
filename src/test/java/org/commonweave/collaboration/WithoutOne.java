package org.commonweave.collaboration;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where a network falls apart, found by taking away one node, or one tie, after the other and counting the pieces. */
final class WithoutOne {

    private final Set<Pair> ties;
    private final SortedSet<String> nodes = new TreeSet<>();

    WithoutOne(Set<Pair> ties) {
        this.ties = ties;
        ties.forEach(tie -> nodes.addAll(Set.of(tie.first(), tie.second())));
    }

    SortedSet<String> articulationPoints() {
        SortedSet<String> points = new TreeSet<>();
        pieces().forEach((node, pieces) -> {
            if (pieces > 1) {
                points.add(node);
            }
        });
        return points;
    }

    /** Into how many pieces its part falls without each node. */
    SortedMap<String, Integer> pieces() {
        int whole = components(nodes, ties);
        SortedMap<String, Integer> pieces = new TreeMap<>();
        for (String node : nodes) {
            Set<String> rest = new TreeSet<>(nodes);
            rest.remove(node);
            pieces.put(node, components(rest, ties) - whole + 1);
        }
        return pieces;
    }

    SortedSet<Pair> bridges() {
        int whole = components(nodes, ties);
        SortedSet<Pair> bridges = new TreeSet<>();
        for (Pair tie : ties) {
            Set<Pair> rest = new TreeSet<>(ties);
            rest.remove(tie);
            if (components(nodes, rest) > whole) {
                bridges.add(tie);
            }
        }
        return bridges;
    }

    /** Merges sets until no tie joins two of them. */
    private static int components(Set<String> nodes, Set<Pair> ties) {
        Map<String, String> representative = new HashMap<>();
        nodes.forEach(node -> representative.put(node, node));
        for (Pair tie : ties) {
            String one = representative.get(tie.first());
            String other = representative.get(tie.second());
            if (one != null && other != null && !one.equals(other)) {
                representative.replaceAll((node, set) -> set.equals(one) ? other : set);
            }
        }
        return Set.copyOf(representative.values()).size();
    }
}
