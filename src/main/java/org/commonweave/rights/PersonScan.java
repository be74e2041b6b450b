package org.commonweave.rights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweave.graph.Statement;
import org.commonweave.model.Model;
import org.commonweave.model.NodeType;
import org.commonweave.model.Property;
import org.commonweave.model.PropertyKind;
import org.commonweave.model.RelationshipType;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Looks through every text of every record that is not a person's own for their identifier and names. The statements follow
 * from the model, so that a text that is added to it is looked through from then on. It reads the whole graph.
 */
@Component
class PersonScan {

    /** What the service keeps beside the properties of the model, and makes anew when a record is written. */
    private static final List<String> OWN =
            List.of("id", "contentHash", "searchKey", "searchText", "sortKey", "version");

    private final Model model;

    PersonScan(Model model) {
        this.model = model;
    }

    /** Records with one of the needles in a text; neither the person's own nor a relationship of theirs. */
    Flux<GraphRecord> find(Asker asker, String person, List<String> needles) {
        Map<String, Object> parameters = Map.of("person", person, "needles", needles);
        return Flux.concat(
                Flux.fromIterable(model.nodeTypes())
                        .concatMap(type -> asker.ask(nodes(type), parameters).map(row -> node(type, row))),
                Flux.fromIterable(model.relationshipTypes())
                        .concatMap(type -> asker.ask(ties(type), parameters).map(row -> tie(type, row))));
    }

    private static Statement nodes(NodeType type) {
        return new Statement(
                "rights/scan-" + type.label(),
                "MATCH (n:" + type.label() + ") WHERE n.id <> $person AND " + holds("n", type.properties())
                        + " RETURN properties(n) AS properties ORDER BY n.id");
    }

    private static Statement ties(RelationshipType type) {
        return new Statement(
                "rights/scan-" + type.name(),
                "MATCH (a)-[r:" + type.name() + "]->(b) WHERE " + holds("r", type.properties())
                        + " AND a.id <> $person AND b.id <> $person RETURN properties(r) AS properties,"
                        + " labels(a)[0] AS fromLabel, a.id AS fromId, labels(b)[0] AS toLabel, b.id AS toId ORDER BY r.id");
    }

    private static String holds(String variable, List<Property> properties) {
        Stream<String> single = texts(properties, false).map(name -> variable + "." + name);
        Stream<String> lists = texts(properties, true).map(name -> "coalesce(" + variable + "." + name + ", [])");
        return "any(text IN "
                + Stream.concat(Stream.of(single.collect(Collectors.joining(", ", "[", "]"))), lists)
                        .collect(Collectors.joining(" + "))
                + " WHERE any(needle IN $needles WHERE text CONTAINS needle))";
    }

    private static Stream<String> texts(List<Property> properties, boolean list) {
        return properties.stream()
                .filter(property -> property.kind() == PropertyKind.STRING || property.kind() == PropertyKind.JSON)
                .filter(property -> property.list() == list)
                .map(Property::name);
    }

    private static GraphRecord node(NodeType type, Record row) {
        Map<String, Object> properties = properties(row);
        return new NodeRecord(type.label(), id(row), properties);
    }

    private static GraphRecord tie(RelationshipType type, Record row) {
        return new RelationshipRecord(
                type.name(),
                id(row),
                new NodeRef(row.get("fromLabel").asString(), row.get("fromId").asString()),
                new NodeRef(row.get("toLabel").asString(), row.get("toId").asString()),
                properties(row));
    }

    private static String id(Record row) {
        return row.get("properties").get("id").asString();
    }

    /** As they are written again. */
    static Map<String, Object> properties(Record row) {
        Map<String, Object> all = new LinkedHashMap<>(row.get("properties").asMap());
        OWN.forEach(all::remove);
        return all;
    }
}
