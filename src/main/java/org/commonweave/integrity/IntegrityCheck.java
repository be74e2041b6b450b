package org.commonweave.integrity;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.caselog.LogAudit;
import org.commonweave.change.Checked;
import org.commonweave.change.RecordChecker;
import org.commonweave.graph.Await;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.commonweave.model.Model;
import org.commonweave.model.NodeType;
import org.commonweave.model.RelationshipType;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.RelationshipRecord;
import org.commonweave.stored.StoredGraph;
import org.springframework.stereotype.Component;

/**
 * Holds every stored record against the model, and looks for what no single record shows: circles in hierarchies,
 * confidential places that can be seen, nodes the model does not know, logs that were tampered with. Blocks; reads only.
 */
@Component
public class IntegrityCheck {

    private static final Statement EXPOSED = Statement.named("integrity/exposed-confidential-locations");
    private static final Statement OUTSIDE = Statement.named("integrity/nodes-outside-the-model");

    /** Labels of the service itself. */
    private static final List<String> OWN = List.of(
            "MutationKey",
            "FirstStart",
            "MatchPlan",
            "AllocationEvent",
            "CaseEvent",
            "CaseChain",
            "CaseFeed",
            "MotionEvent",
            "MotionChain");

    private final StoredGraph stored;
    private final RecordChecker checker;
    private final List<LogAudit> audits;
    private final Graph graph;
    private final Model model;
    private final Clock clock;

    IntegrityCheck(
            StoredGraph stored, RecordChecker checker, List<LogAudit> audits, Graph graph, Model model, Clock clock) {
        this.stored = stored;
        this.checker = checker;
        this.audits = List.copyOf(audits);
        this.graph = graph;
        this.model = model;
        this.clock = clock;
    }

    /** Tells each finding as it is found, and gives the number of records looked at. */
    public long run(Consumer<Finding> finding) {
        long[] looked = {0};
        try (Stream<GraphRecord> records = stored.records(Viewer.SYSTEM)) {
            records.forEach(record -> {
                looked[0]++;
                Checked checked = checker.check(record);
                checked.violations()
                        .forEach(violation ->
                                finding.accept(new Finding(subject(record), violation.code(), violation.message())));
            });
        }
        model.relationshipTypes().stream()
                .filter(RelationshipType::acyclic)
                .forEach(type -> circles(type).forEach(finding));
        exposed().forEach(finding);
        outside().forEach(finding);
        audits.forEach(audit -> Await.all(audit.faults())
                .forEach(fault -> finding.accept(new Finding(fault.subject(), fault.code(), fault.message()))));
        return looked[0];
    }

    private static String subject(GraphRecord record) {
        return record instanceof NodeRecord node
                ? node.label() + " " + record.id()
                : ((RelationshipRecord) record).type() + " " + record.id();
    }

    private List<Finding> circles(RelationshipType type) {
        Statement circles = new Statement(
                "integrity/circles-" + type.name(),
                "MATCH (a)-[r:" + type.name() + "]->(b) WHERE EXISTS { (b)-[:" + type.name()
                        + "*1..12]->(a) } RETURN r.id AS id ORDER BY id LIMIT 1000");
        return rows(
                circles,
                Map.of(),
                row -> new Finding(
                        type.name() + " " + row.get("id").asString(),
                        "CYCLE",
                        "The hierarchy leads back to where it starts."));
    }

    private List<Finding> exposed() {
        return rows(
                EXPOSED,
                Map.of(),
                row -> new Finding(
                        "LOCATED_AT " + row.get("id").asString(),
                        "CONFIDENTIAL_LOCATION",
                        "The place of the confidential organization "
                                + row.get("organization").asString() + " can be seen."));
    }

    private List<Finding> outside() {
        List<String> labels = model.nodeTypes().stream().map(NodeType::label).toList();
        return rows(
                OUTSIDE,
                Map.of("labels", labels, "own", OWN),
                row -> new Finding(
                        row.get("labels").asList() + " " + row.get("id").asString(),
                        "OUTSIDE_MODEL",
                        "The model knows no node with these labels."));
    }

    private List<Finding> rows(
            Statement statement,
            Map<String, Object> parameters,
            java.util.function.Function<org.neo4j.driver.Record, Finding> row) {
        return Await.all(graph.read(statement, Viewer.SYSTEM, Moment.of(clock, null, null), parameters, row));
    }
}
