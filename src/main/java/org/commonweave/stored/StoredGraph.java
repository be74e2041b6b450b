package org.commonweave.stored;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.access.Visible;
import org.commonweave.graph.Await;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.commonweave.model.Model;
import org.commonweave.model.NodeType;
import org.commonweave.model.RelationshipType;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/**
 * Everything a viewer may see, page by page in the order of identifiers, so that memory stays flat and two exports of
 * the same graph are the same. The streams block: never read them on an event loop.
 */
@Component
public class StoredGraph {

    private static final int PAGE = 2_000;

    private final Graph graph;
    private final Model model;
    private final Clock clock;

    StoredGraph(Graph graph, Model model, Clock clock) {
        this.graph = graph;
        this.model = model;
        this.clock = clock;
    }

    /** Nodes label by label, then relationships type by type, whenever they are or were in force. */
    public Stream<GraphRecord> records(Viewer viewer) {
        return Stream.concat(nodes(viewer), relationships(viewer));
    }

    public Stream<GraphRecord> nodes(Viewer viewer) {
        return model.nodeTypes().stream().flatMap(type -> nodes(viewer, type));
    }

    public Stream<GraphRecord> relationships(Viewer viewer) {
        return model.relationshipTypes().stream().flatMap(type -> relationships(viewer, type));
    }

    private Stream<GraphRecord> nodes(Viewer viewer, NodeType type) {
        Statement page = new Statement(
                "stored/" + type.label(),
                "MATCH (n:" + type.label() + ") WHERE n.id > $after AND " + Visible.visible("n")
                        + " RETURN properties(n) AS properties ORDER BY n.id LIMIT " + PAGE);
        return pages(
                viewer,
                page,
                row -> new NodeRecord(
                        type.label(),
                        String.valueOf(row.get("properties").get("id").asString()),
                        StoredValues.read(type.properties(), row.get("properties"))));
    }

    private Stream<GraphRecord> relationships(Viewer viewer, RelationshipType type) {
        Statement page = new Statement(
                "stored/" + type.name(),
                "MATCH (a)-[r:" + type.name() + "]->(b) WHERE r.id > $after AND " + Visible.visible("r") + " AND "
                        + Visible.visible("a") + " AND " + Visible.visible("b")
                        + " RETURN properties(r) AS properties, labels(a)[0] AS fromLabel, a.id AS fromId,"
                        + " labels(b)[0] AS toLabel, b.id AS toId ORDER BY r.id LIMIT " + PAGE);
        return pages(
                viewer,
                page,
                row -> new RelationshipRecord(
                        type.name(),
                        row.get("properties").get("id").asString(),
                        new NodeRef(
                                row.get("fromLabel").asString(),
                                row.get("fromId").asString()),
                        new NodeRef(
                                row.get("toLabel").asString(), row.get("toId").asString()),
                        StoredValues.read(type.properties(), row.get("properties"))));
    }

    private Stream<GraphRecord> pages(Viewer viewer, Statement statement, Function<Record, GraphRecord> row) {
        Function<String, List<GraphRecord>> after =
                id -> Await.all(graph.read(statement, viewer, Moment.of(clock, null, null), Map.of("after", id), row));
        return Stream.iterate(
                        after.apply(""),
                        page -> !page.isEmpty(),
                        page -> page.size() < PAGE
                                ? List.of()
                                : after.apply(page.get(page.size() - 1).id()))
                .flatMap(List::stream);
    }
}
