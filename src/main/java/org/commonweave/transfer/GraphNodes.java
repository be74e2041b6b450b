package org.commonweave.transfer;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final StoredGraph stored;

    GraphNodes(Graph graph, Model model, Clock clock, StoredGraph stored) {
        this.stored = stored;
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
    public List<NodeRecord> namesakes(String label, Set<String> sortKeys) {
        NodeType type = model.nodeType(label);
        return Await.all(graph.read(
                new Statement(
                        "transfer/namesakes-" + label,
                        "MATCH (n:" + label + ") WHERE n.sortKey IN $names RETURN properties(n) AS properties"
                                + " ORDER BY n.id LIMIT 2000"),
                Viewer.SYSTEM,
                Moment.of(clock, null, null),
                Map.of("names", List.copyOf(sortKeys)),
                row -> StoredGraph.node(type, row.get("properties"))));
    }

    @Override
    public Stream<NodeRecord> identified(String label) {
        return stored.nodes(label).filter(node -> node.properties().containsKey("identifiers"));
    }
}
