package org.commonweave.diagnosis;

import java.util.List;
import org.commonweave.record.NodeRef;

/**
 * A path in the graph that a number rests on: nodes in order, and the ties between one and the next. A path of one node
 * has no ties. Nodes that the viewer may see only as a post are given as the post's organization.
 *
 * @param weight what it contributes: a count, hours, a trust; 1 when it merely is
 */
public record Evidence(List<NodeRef> nodes, List<TieRef> ties, double weight) {

    public Evidence {
        nodes = List.copyOf(nodes);
        ties = List.copyOf(ties);
        if (nodes.isEmpty() || ties.size() != nodes.size() - 1) {
            throw new IllegalArgumentException("A path has one tie fewer than nodes: " + nodes + " " + ties);
        }
    }

    public static Evidence node(String label, String id, double weight) {
        return new Evidence(List.of(new NodeRef(label, id)), List.of(), weight);
    }

    /** A path over one tie. */
    public static Evidence tie(NodeRef from, TieRef tie, NodeRef to, double weight) {
        return new Evidence(List.of(from, to), List.of(tie), weight);
    }

    /** The same path with another weight. */
    public Evidence weighing(double other) {
        return new Evidence(nodes, ties, other);
    }
}
