package org.commonweave.graphview;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonweave.record.NodeRef;

/** Decides what of a neighbourhood is kept: the centre, then the nearest, then those with most edges. */
final class Cut {

    private Cut() {}

    static List<NodeRef> nodes(Neighbourhood whole, Map<NodeRef, Integer> degrees, int limit) {
        return whole.distances().entrySet().stream()
                .sorted(Comparator.<Map.Entry<NodeRef, Integer>, Boolean>comparing(
                                entry -> !entry.getKey().equals(whole.centre()))
                        .thenComparing(Map.Entry::getValue)
                        .thenComparing(entry -> -degrees.getOrDefault(entry.getKey(), 0))
                        // Identifiers settle the rest, so that the same question has the same answer.
                        .thenComparing(entry -> entry.getKey().id())
                        .thenComparing(entry -> entry.getKey().label()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Edges both of whose ends are kept. */
    static List<GraphViewTie> edges(Neighbourhood whole, List<GraphViewNode> kept) {
        Set<NodeRef> ends = new HashSet<>();
        kept.forEach(node -> ends.add(node.node()));
        return whole.edges().stream()
                .filter(edge -> ends.contains(edge.start()) && ends.contains(edge.end()))
                .toList();
    }
}
