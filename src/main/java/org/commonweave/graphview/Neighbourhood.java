package org.commonweave.graphview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.record.NodeRef;

/**
 * All that a view could show if it had no limit.
 *
 * @param distances of its nodes, in ties from where the view starts
 * @param complete false when it was too large to be looked at whole
 */
record Neighbourhood(NodeRef centre, Map<NodeRef, Integer> distances, List<GraphViewTie> edges, boolean complete) {

    Neighbourhood {
        edges = List.copyOf(edges);
    }

    /** With computed ties between nodes that belong to it. */
    Neighbourhood with(List<GraphViewTie> more) {
        List<GraphViewTie> all = new ArrayList<>(edges);
        more.stream()
                .filter(edge -> distances.containsKey(edge.start()) && distances.containsKey(edge.end()))
                .forEach(all::add);
        return new Neighbourhood(centre, distances, all, complete);
    }

    /** How many edges each node has; one that leads back to its start counts once. */
    Map<NodeRef, Integer> degrees() {
        Map<NodeRef, Integer> degrees = new HashMap<>();
        edges.forEach(edge -> {
            degrees.merge(edge.start(), 1, Integer::sum);
            if (!edge.end().equals(edge.start())) {
                degrees.merge(edge.end(), 1, Integer::sum);
            }
        });
        return degrees;
    }
}
