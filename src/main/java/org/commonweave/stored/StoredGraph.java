package org.commonweave.stored;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * Everything a viewer may see, page by page in the order of identifiers, so that memory stays flat and two exports of
 * the same graph are the same. The streams block: never read them on an event loop.
 */
@Component
public class StoredGraph {

    private static final Statement CONCEALED = Statement.named("stored/concealed");
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
        return records(new View(viewer, null));
    }

    /** The same, or only what is in force at an instant. */
    public Stream<GraphRecord> records(Viewer viewer, @Nullable OffsetDateTime asOf) {
        return records(new View(viewer, asOf));
    }

    /** The nodes of one label, all of them. */
    public Stream<NodeRecord> nodes(String label) {
        return nodes(new View(Viewer.SYSTEM, null), model.nodeType(label)).map(NodeRecord.class::cast);
    }

    private Stream<GraphRecord> records(View view) {
        Concealed concealed = concealed(view.viewer());
        return Stream.concat(
                        model.nodeTypes().stream().flatMap(type -> nodes(view, type)),
                        model.relationshipTypes().stream().flatMap(type -> relationships(view, type)))
                .flatMap(record -> concealed.shown(record).stream());
    }

    /** Whose view of the graph, and of which instant; of all times when there is none. */
    private record View(Viewer viewer, @Nullable OffsetDateTime asOf) {
        String shows(String variable) {
            return asOf == null ? Visible.visible(variable) : Visible.present(variable);
        }
    }

    private Concealed concealed(Viewer viewer) {
        Set<String> things = new HashSet<>();
        Set<String> places = new HashSet<>();
        Await.all(graph.read(CONCEALED, viewer, Moment.of(clock, null, null), Map.of(), row -> {
                    String place = row.get("place").asString(null);
                    boolean alone = place != null && !row.get("shared").asBoolean();
                    return List.of(row.get("id").asString(), alone ? place : "");
                }))
                .forEach(pair -> {
                    things.add(pair.get(0));
                    places.add(pair.get(1));
                });
        return new Concealed(things, places);
    }

    private Stream<GraphRecord> nodes(View view, NodeType type) {
        Statement page = new Statement(
                "stored/" + type.label(),
                "MATCH (n:" + type.label() + ") WHERE n.id > $after WITH n ORDER BY n.id LIMIT " + PAGE
                        + " RETURN n.id AS id, CASE WHEN " + view.shows("n")
                        + " THEN properties(n) END AS properties ORDER BY id");
        return pages(view, page, row -> node(type, row.get("properties")));
    }

    /** The record that the properties of a node are. */
    public static NodeRecord node(NodeType type, Value properties) {
        return new NodeRecord(
                type.label(), properties.get("id").asString(), StoredValues.read(type.properties(), properties));
    }

    private Stream<GraphRecord> relationships(View view, RelationshipType type) {
        Statement page = new Statement(
                "stored/" + type.name(),
                "MATCH ()-[r:" + type.name() + "]->() WHERE r.id > $after WITH r ORDER BY r.id LIMIT " + PAGE
                        + " WITH r, startNode(r) AS a, endNode(r) AS b"
                        + " RETURN r.id AS id, CASE WHEN " + view.shows("r") + " AND " + view.shows("a") + " AND "
                        + view.shows("b") + " THEN properties(r) END AS properties, labels(a)[0] AS fromLabel,"
                        + " a.id AS fromId, labels(b)[0] AS toLabel, b.id AS toId ORDER BY id");
        return pages(
                view,
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

    /**
     * Pages are cut by the index before anything is known of who may see what: a page that had to be filled with what is
     * shown would be looked for, and sorted, in all that follows it.
     */
    private Stream<GraphRecord> pages(View view, Statement statement, Function<Record, GraphRecord> row) {
        Function<String, List<Read>> after = id -> Await.all(graph.read(
                statement,
                view.viewer(),
                Moment.of(clock, view.asOf(), null),
                Map.of("after", id),
                found -> new Read(
                        found.get("id").asString(), found.get("properties").isNull() ? null : row.apply(found))));
        return Stream.iterate(
                        after.apply(""),
                        page -> !page.isEmpty(),
                        page -> page.size() < PAGE
                                ? List.of()
                                : after.apply(page.get(page.size() - 1).id()))
                .flatMap(List::stream)
                .flatMap(read -> Stream.ofNullable(read.record()));
    }

    /** @param record null when the viewer may not see it */
    private record Read(String id, @Nullable GraphRecord record) {}
}
