package org.commonweave.change;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Graph;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.commonweave.model.Model;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.RelationshipRecord;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes checked records, a batch in a transaction. Writing the same again changes nothing. */
@Component
public final class GraphWriter {

    private static final Statement HIDE = Statement.named("change/hide-confidential-locations");

    /** Labels and types that can bring a confidential organization to a place. */
    private static final Set<String> LOCATING = Set.of("Organization", "LOCATED_AT", "PROVIDES");

    private final Graph graph;
    private final Model model;
    private final Clock clock;

    GraphWriter(Graph graph, Model model, Clock clock) {
        this.graph = graph;
        this.model = model;
        this.clock = clock;
    }

    /** All of the batch in one transaction; records without violations only. */
    public Mono<WriteOutcome> write(List<Checked> batch) {
        return graph.write(
                        "change/write", transaction -> write(transaction, batch).flux())
                .single();
    }

    /** All of the batch inside a transaction of the caller's. */
    public Mono<WriteOutcome> write(GraphTransaction transaction, List<Checked> batch) {
        Map<String, List<Checked>> nodes = new LinkedHashMap<>();
        Map<WriteStatements.Kind, List<Checked>> ties = new LinkedHashMap<>();
        for (Checked checked : batch) {
            if (checked.record() instanceof NodeRecord node) {
                nodes.computeIfAbsent(node.label(), label -> new ArrayList<>()).add(checked);
            } else if (checked.record() instanceof RelationshipRecord tie) {
                ties.computeIfAbsent(WriteStatements.Kind.of(tie), kind -> new ArrayList<>())
                        .add(checked);
            }
        }
        boolean locating = nodes.keySet().stream().anyMatch(LOCATING::contains)
                || ties.keySet().stream().anyMatch(kind -> LOCATING.contains(kind.type()));
        return Flux.fromIterable(nodes.entrySet())
                .concatMap(entry -> nodes(transaction, entry.getKey(), entry.getValue()))
                .concatWith(Flux.fromIterable(ties.entrySet())
                        .concatMap(entry -> ties(transaction, entry.getKey(), entry.getValue())))
                .reduce(WriteOutcome.NOTHING, WriteOutcome::plus)
                .flatMap(outcome ->
                        locating ? run(transaction, HIDE, List.of()).then(Mono.just(outcome)) : Mono.just(outcome));
    }

    private Mono<WriteOutcome> nodes(GraphTransaction transaction, String label, List<Checked> batch) {
        return run(transaction, WriteStatements.nodes(label), rows(batch, Set.of()))
                .collectList()
                .map(changed -> outcome(changed, batch.size(), List.of()));
    }

    private Mono<WriteOutcome> ties(GraphTransaction transaction, WriteStatements.Kind kind, List<Checked> batch) {
        return run(transaction, WriteStatements.missingEnds(kind), rows(batch, Set.of()))
                .collectMap(row -> row.get("index").asInt(), row -> row)
                .flatMap(missing -> {
                    List<WriteOutcome.Refused> refused = new ArrayList<>();
                    missing.forEach((index, row) -> refused.add(dangling(batch.get(index), row)));
                    List<Map<String, Object>> rows = rows(batch, missing.keySet());
                    return run(transaction, WriteStatements.relationships(kind), rows)
                            .collectList()
                            .flatMap(changed -> circles(transaction, kind, batch, changed)
                                    .map(circles -> {
                                        refused.addAll(circles);
                                        return outcome(changed, rows.size(), refused, circles.size());
                                    }));
                });
    }

    private Mono<List<WriteOutcome.Refused>> circles(
            GraphTransaction transaction, WriteStatements.Kind kind, List<Checked> batch, List<Record> changed) {
        if (!model.relationshipType(kind.type()).acyclic() || changed.isEmpty()) {
            return Mono.just(List.of());
        }
        Set<Integer> written = new HashSet<>();
        changed.forEach(row -> written.add(row.get("index").asInt()));
        List<Map<String, Object>> rows = rows(batch, Set.of()).stream()
                .filter(row -> written.contains(row.get("index")))
                .toList();
        return run(transaction, WriteStatements.breakCircles(kind), rows)
                .map(row -> new WriteOutcome.Refused(
                        batch.get(row.get("index").asInt()).record(),
                        new Violation(
                                "to", "CYCLE", kind.type() + " would lead back to where it starts; remove a step.")))
                .collectList();
    }

    private static WriteOutcome.Refused dangling(Checked checked, Record row) {
        RelationshipRecord tie = (RelationshipRecord) checked.record();
        boolean from = row.get("noFrom").asBoolean();
        var end = from ? tie.from() : tie.to();
        return new WriteOutcome.Refused(
                tie,
                new Violation(
                        from ? "from" : "to",
                        "DANGLING_REFERENCE",
                        "There is no " + end.label() + " with id " + end.id()
                                + "; bring it first or with the same import."));
    }

    private static WriteOutcome outcome(List<Record> changed, int rows, List<WriteOutcome.Refused> refused) {
        return outcome(changed, rows, refused, 0);
    }

    private static WriteOutcome outcome(
            List<Record> changed, int rows, List<WriteOutcome.Refused> refused, int takenBack) {
        long created =
                changed.stream().filter(row -> row.get("created").asBoolean()).count();
        return new WriteOutcome(created - takenBack, changed.size() - created, rows - changed.size(), refused);
    }

    private static List<Map<String, Object>> rows(List<Checked> batch, Set<Integer> without) {
        List<Map<String, Object>> rows = new ArrayList<>(batch.size());
        for (int index = 0; index < batch.size(); index++) {
            if (!without.contains(index)) {
                rows.add(row(batch.get(index), index));
            }
        }
        return rows;
    }

    private static Map<String, Object> row(Checked checked, int index) {
        Map<String, Object> row = new HashMap<>();
        row.put("index", index);
        row.put("id", checked.record().id());
        row.put("properties", checked.properties());
        row.put("contentHash", ContentHash.of(checked.properties()));
        if (checked.record() instanceof RelationshipRecord tie) {
            row.put("from", tie.from().id());
            row.put("to", tie.to().id());
        }
        return row;
    }

    private Flux<Record> run(GraphTransaction transaction, Statement statement, List<Map<String, Object>> rows) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return transaction.run(
                statement,
                Viewer.SYSTEM,
                Moment.of(clock, null, null),
                Map.of("rows", rows, "now", now),
                record -> record);
    }
}
