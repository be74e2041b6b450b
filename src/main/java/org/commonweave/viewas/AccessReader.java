package org.commonweave.viewas;

import java.util.List;
import java.util.Map;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.access.Visible;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.commonweave.model.Model;
import org.commonweave.model.NodeType;
import org.commonweave.model.RelationshipType;
import org.commonweave.viewas.RecordAccess.AccessRule;
import org.commonweave.viewas.RecordAccess.LinkAccess;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Asks the predicates themselves, about a record and for a viewer, instead of saying the rules once more. Labels come from
 * the model only.
 */
@Component
class AccessReader {

    private final Graph graph;
    private final Model model;

    AccessReader(Graph graph, Model model) {
        this.graph = graph;
        this.model = model;
    }

    Mono<RecordAccess> of(NodeType type, String uuid, Viewer eyes, Moment at) {
        return graph.list(record(type), eyes, at, Map.of("uuid", uuid), row -> row)
                .flatMap(rows -> rows.isEmpty()
                        ? Mono.empty()
                        : links(type, uuid, eyes, at).map(links -> access(rows.get(0), eyes, links)));
    }

    private static Statement record(NodeType type) {
        return new Statement(
                "viewas/record-" + type.label(),
                "MATCH (n:" + type.label() + " {id: $uuid}) RETURN n.visibility AS visibility, n.ownerId AS owner, "
                        + "n.visibility IN $viewerLevels AS open, " + Visible.visible("n") + " AS visible, ("
                        + Visible.known("n") + ") AS known, (" + Visible.inForce("n") + ") AS inForce, "
                        + (type.personal() ? Visible.personal("n") : "false") + " AS counted");
    }

    private Mono<List<LinkAccess>> links(NodeType type, String uuid, Viewer eyes, Moment at) {
        Statement links = new Statement(
                "viewas/links-" + type.label(),
                "MATCH (n:" + type.label() + " {id: $uuid})-[r]-(other) WHERE type(r) IN $types "
                        + "RETURN type(r) AS type, count(*) AS total, count(CASE WHEN " + Visible.present("r") + " AND "
                        + Visible.present("other") + " THEN 1 END) AS shown ORDER BY type");
        List<String> types =
                model.relationshipTypes().stream().map(RelationshipType::name).toList();
        return graph.list(
                links,
                eyes,
                at,
                Map.of("uuid", uuid, "types", types),
                row -> new LinkAccess(
                        row.get("type").asString(),
                        row.get("shown").asInt(),
                        row.get("total").asInt()));
    }

    private static RecordAccess access(Record row, Viewer eyes, List<LinkAccess> links) {
        AccessRule rule;
        if (!row.get("visible").isTrue()) {
            rule = AccessRule.HIDDEN;
        } else if (!row.get("known").isTrue()) {
            rule = AccessRule.NOT_YET_KNOWN;
        } else if (!row.get("inForce").isTrue()) {
            rule = AccessRule.NOT_IN_FORCE;
        } else {
            rule = row.get("open").isTrue() ? AccessRule.VISIBILITY : AccessRule.OWNER;
        }
        return new RecordAccess(
                eyes.role(),
                rule,
                row.get("visibility").asString(),
                row.get("owner").asString(null),
                row.get("counted").isTrue(),
                links);
    }
}
