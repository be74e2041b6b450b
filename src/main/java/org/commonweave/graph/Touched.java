package org.commonweave.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;

/**
 * All that writes touched: what they wrote, changed or removed.
 *
 * @param ties the relationships, of which the type and the ends say enough to find them again
 */
public record Touched(Set<NodeRef> nodes, Set<Tie> ties) {

    public Touched {
        nodes = Set.copyOf(nodes);
        ties = Set.copyOf(ties);
    }

    /** A relationship that was touched. */
    public record Tie(String type, NodeRef from, NodeRef to) {}

    static Touched of(GraphRecord record) {
        if (record instanceof RelationshipRecord tie) {
            return new Touched(Set.of(), Set.of(new Tie(tie.type(), tie.from(), tie.to())));
        }
        return new Touched(Set.of(new NodeRef(((NodeRecord) record).label(), record.id())), Set.of());
    }

    /** From lists as the graph keeps them. */
    static Touched of(List<String> nodes, List<String> ties) {
        Set<NodeRef> allNodes = new LinkedHashSet<>();
        for (int i = 0; i + 1 < nodes.size(); i += 2) {
            allNodes.add(new NodeRef(nodes.get(i), nodes.get(i + 1)));
        }
        Set<Tie> allTies = new LinkedHashSet<>();
        for (int i = 0; i + 4 < ties.size(); i += 5) {
            allTies.add(new Tie(
                    ties.get(i),
                    new NodeRef(ties.get(i + 1), ties.get(i + 2)),
                    new NodeRef(ties.get(i + 3), ties.get(i + 4))));
        }
        return new Touched(allNodes, allTies);
    }

    /** All of them together. */
    static Touched all(Collection<Touched> several) {
        return new Touched(
                several.stream().flatMap(one -> one.nodes.stream()).collect(Collectors.toSet()),
                several.stream().flatMap(one -> one.ties.stream()).collect(Collectors.toSet()));
    }

    public int size() {
        return nodes.size() + ties.size();
    }

    /** Flat, because a property holds no lists of lists: the label and the identifier of each. */
    List<String> flatNodes() {
        List<String> flat = new ArrayList<>();
        nodes.forEach(node -> flat.addAll(List.of(node.label(), node.id())));
        return flat;
    }

    /** The type of each and the label and the identifier of both its ends. */
    List<String> flatTies() {
        List<String> flat = new ArrayList<>();
        ties.forEach(tie -> flat.addAll(List.of(
                tie.type(),
                tie.from().label(),
                tie.from().id(),
                tie.to().label(),
                tie.to().id())));
        return flat;
    }
}
