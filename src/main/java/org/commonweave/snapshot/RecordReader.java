package org.commonweave.snapshot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.access.Visible;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Point;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Reads the records of a scope's members and what ties them together, in force or not, as far as they are known. */
@Component
class RecordReader {

    private static final String PERSON = "Person";
    private static final Statement ALLOCATIONS = Statement.named("snapshot/allocations");
    private static final Statement PEOPLE = Statement.named("snapshot/person-nodes");
    private static final Statement PERSON_TIES = Statement.named("snapshot/person-ties");

    /** Labels that are read in full: there are few, and they are looked up by what belongs to the scope. */
    private static final List<String> WHOLE = List.of("Category", "Cohort");

    /** What leads from a record of a label and matters to a diagnostic. */
    private static final Map<String, String> TIES = Map.of(
            "Place", "WITHIN|POPULATION|HAS_NEED",
            "Organization",
                    "PART_OF|SERVES|LOCATED_AT|OFFERS|PROVIDES|HAS_NEED|WORKS_ON|LED|JOINED|DECIDED|PARTY_TO|RATES",
            "Resource", "LOCATED_AT|SERVES|IN_CATEGORY",
            "Need", "LOCATED_AT|IN_CATEGORY",
            "Activity", "LOCATED_AT|IN_CATEGORY|REQUIRES",
            "Whistle", "BLOWN_BY|ABOUT|SUMMONS",
            "Category", "BROADER");

    /** Records and what ties them together; more would not be held in memory beside other scopes. */
    private static final int MAX_RECORDS = 3_000_000;

    private final Graph graph;

    RecordReader(Graph graph) {
        this.graph = graph;
    }

    Flux<GraphRecord> read(Members members, Viewer viewer, Moment at) {
        Map<String, Object> people = Map.of("ids", members.of(PERSON));
        Flux<GraphRecord> nodes = Flux.fromIterable(members.ids().keySet())
                .filter(label -> !label.equals(PERSON))
                .concatMap(label -> nodes(label, "n.id IN $ids AND ", members.of(label), viewer, at));
        Flux<GraphRecord> whole = Flux.fromIterable(WHOLE)
                .concatMap(label ->
                        nodes(label, "", List.of(), viewer, at).concatWith(ties(label, "", List.of(), viewer, at)));
        Flux<GraphRecord> ties = Flux.fromIterable(members.ids().keySet())
                .filter(TIES::containsKey)
                .concatMap(label -> ties(label, "a.id IN $ids AND ", members.of(label), viewer, at));
        return Flux.concat(
                        nodes,
                        graph.read(PEOPLE, viewer, at, people, row -> node(PERSON, row)),
                        whole,
                        ties,
                        graph.read(ALLOCATIONS, viewer, at, members.parameters(), RecordReader::tie),
                        graph.read(PERSON_TIES, viewer, at, people, RecordReader::tie))
                .index()
                .handle((record, next) -> {
                    if (record.getT1() < MAX_RECORDS) {
                        next.next(record.getT2());
                    } else {
                        next.error(ScopeReader.tooLarge(MAX_RECORDS));
                    }
                });
    }

    private Flux<GraphRecord> nodes(String label, String which, List<String> ids, Viewer viewer, Moment at) {
        Statement statement = new Statement(
                "snapshot/" + label,
                "MATCH (n:" + label + ") WHERE " + which + Visible.visible("n") + " AND " + Visible.known("n")
                        + " RETURN n {.*, searchText: null, searchKey: null, extras: null} AS properties");
        return graph.read(statement, viewer, at, Map.of("ids", ids), row -> node(label, row));
    }

    private Flux<GraphRecord> ties(String label, String which, List<String> ids, Viewer viewer, Moment at) {
        String types = TIES.get(label);
        if (types == null) {
            return Flux.empty();
        }
        Statement statement = new Statement(
                "snapshot/ties-of-" + label,
                "MATCH (a:" + label + ")-[t:" + types + "]->(b) WHERE " + which + Visible.visible("t") + " AND "
                        + Visible.known("t") + " AND " + Visible.visible("b")
                        + " RETURN type(t) AS type, t.id AS id, '" + label
                        + "' AS fromLabel, a.id AS fromId, labels(b)[0] AS toLabel, b.id AS toId, properties(t) AS properties");
        return graph.read(statement, viewer, at, Map.of("ids", ids), RecordReader::tie);
    }

    private static GraphRecord node(String label, Record row) {
        Value properties = row.get("properties");
        return new NodeRecord(label, properties.get("id").asString(), plain(properties));
    }

    private static GraphRecord tie(Record row) {
        return new RelationshipRecord(
                row.get("type").asString(),
                row.get("id").asString(),
                new NodeRef(row.get("fromLabel").asString(), row.get("fromId").asString()),
                new NodeRef(row.get("toLabel").asString(), row.get("toId").asString()),
                plain(row.get("properties")));
    }

    private static Map<String, Object> plain(Value properties) {
        Map<String, Object> plain = new LinkedHashMap<>();
        properties.asMap().forEach((name, value) -> {
            if (value instanceof Point point) {
                plain.put(name, Map.of("latitude", point.y(), "longitude", point.x()));
            } else if (value != null) {
                plain.put(name, value);
            }
        });
        return plain;
    }
}
