package org.commonweave.transfer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.exchange.intake.KnownNodes;
import org.commonweave.graph.Await;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.commonweave.model.Model;
import org.commonweave.model.NodeType;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.stored.StoredGraph;
import org.springframework.stereotype.Component;

/** Looks up which nodes the graph has. */
@Component
class GraphNodes implements KnownNodes {

    private final Graph graph;
    private final Model model;
    private final Clock clock;

    GraphNodes(Graph graph, Model model, Clock clock) {
        this.graph = graph;
        this.model = model;
        this.clock = clock;
    }

    @Override
    public Set<NodeRef> known(Collection<NodeRef> refs) {
        Map<String, List<String>> byLabel = refs.stream()
                .filter(ref -> model.isNode(ref.label()))
                .collect(Collectors.groupingBy(NodeRef::label, Collectors.mapping(NodeRef::id, Collectors.toList())));
        Set<NodeRef> known = new HashSet<>();
        byLabel.forEach((label, ids) -> known.addAll(Await.all(graph.read(
                new Statement(
                        "transfer/known-" + label, "MATCH (n:" + label + ") WHERE n.id IN $ids RETURN n.id AS id"),
                Viewer.SYSTEM,
                Moment.of(clock, null, null),
                Map.of("ids", ids),
                row -> new NodeRef(label, row.get("id").asString())))));
        return known;
    }

    @Override
    public List<NodeRecord> alike(String label, Set<String> sortKeys, Set<String> identifiers) {
        NodeType type = model.nodeType(label);
        String named =
                "MATCH (n:" + label + ") WHERE n.sortKey IN $names RETURN properties(n) AS properties LIMIT 2000";
        String identified = "MATCH (n:" + label + ") WHERE any(i IN n.identifiers WHERE i IN $identifiers)"
                + " RETURN properties(n) AS properties LIMIT 2000";
        List<NodeRecord> alike = new ArrayList<>(nodes(type, named, Map.of("names", List.copyOf(sortKeys))));
        if (!identifiers.isEmpty()) {
            alike.addAll(nodes(type, identified, Map.of("identifiers", List.copyOf(identifiers))));
        }
        return alike;
    }

    private List<NodeRecord> nodes(NodeType type, String cypher, Map<String, Object> parameters) {
        return Await.all(graph.read(
                new Statement("transfer/alike-" + type.label(), cypher),
                Viewer.SYSTEM,
                Moment.of(clock, null, null),
                parameters,
                row -> StoredGraph.node(type, row.get("properties"))));
    }
}
