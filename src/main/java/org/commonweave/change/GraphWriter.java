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
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Graph;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.commonweave.model.Model;
import org.commonweave.record.GraphRecord;
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

    private final Graph graph;
    private final Model model;
    private final Clock clock;
    private final List<WriteGuard> guards;

    GraphWriter(Graph graph, Model model, Clock clock, List<WriteGuard> guards) {
        this.graph = graph;
        this.model = model;
        this.clock = clock;
        this.guards = List.copyOf(guards);
    }

    /** All of the batch in one transaction; records without violations only. */
    public Mono<WriteOutcome> write(List<Checked> batch) {
        return graph.write(
                        "change/write", transaction -> write(transaction, batch).flux())
                .single();
    }

    /** All of the batch inside a transaction of the caller's. */
    public Mono<WriteOutcome> write(GraphTransaction transaction, List<Checked> batch) {
        List<Checked> first = new ArrayList<>(batch.size());
        List<Checked> again = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (Checked checked : batch) {
            (seen.add(identity(checked.record())) ? first : again).add(checked);
        }
        Mono<WriteOutcome> written = guarded(transaction, first, 0);
        // A record that comes twice is written twice, in order: the later one stays.
        return again.isEmpty()
                ? written
                : written.flatMap(outcome -> write(transaction, again).map(outcome::plus));
    }

    private Mono<WriteOutcome> guarded(GraphTransaction transaction, List<Checked> batch, int next) {
        return next == guards.size()
                ? distinct(transaction, batch)
                : guards.get(next).write(transaction, batch, left -> guarded(transaction, left, next + 1));
    }

    private static List<String> identity(GraphRecord record) {
        return record instanceof RelationshipRecord tie
                ? List.of("-", tie.type(), tie.id())
                : List.of(((NodeRecord) record).label(), record.id());
    }

    private Mono<WriteOutcome> distinct(GraphTransaction transaction, List<Checked> batch) {
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
        return Flux.fromIterable(nodes.entrySet())
                .concatMap(entry -> nodes(transaction, entry.getKey(), entry.getValue()))
                .concatWith(Flux.fromIterable(ties.entrySet())
                        .concatMap(entry -> ties(transaction, entry.getKey(), entry.getValue())))
                .reduce(WriteOutcome.NOTHING, WriteOutcome::plus)
                .flatMap(outcome -> hide(transaction, batch).then(Mono.just(outcome)));
    }

    private Mono<Void> hide(GraphTransaction transaction, List<Checked> batch) {
        Located located = Located.of(batch);
        return located.nowhere()
                ? Mono.empty()
                : transaction
                        .run(HIDE, Viewer.SYSTEM, Moment.of(clock, null, null), located.parameters(), row -> row)
                        .then();
    }

    private Mono<WriteOutcome> nodes(GraphTransaction transaction, String label, List<Checked> batch) {
        return run(transaction, WriteStatements.nodes(label), rows(batch, index -> true))
                .collectList()
                .map(changed -> {
                    long created = changed.stream()
                            .filter(row -> row.get("created").asBoolean())
                            .count();
                    return new WriteOutcome(
                            created, changed.size() - created, batch.size() - changed.size(), List.of());
                });
    }

    private Mono<WriteOutcome> ties(GraphTransaction transaction, WriteStatements.Kind kind, List<Checked> batch) {
        return run(transaction, WriteStatements.known(kind), rows(batch, index -> true))
                .collectMap(row -> row.get("index").asInt(), row -> row)
                .flatMap(known -> {
                    List<WriteOutcome.Refused> refused = new ArrayList<>();
                    Set<Integer> changed = new HashSet<>();
                    known.forEach((index, row) -> {
                        if (row.get("noFrom").asBoolean() || row.get("noTo").asBoolean()) {
                            refused.add(dangling(batch.get(index), row));
                        } else if (row.get("moved").asBoolean()) {
                            refused.add(moved(batch.get(index)));
                        } else if (!row.get("same").asBoolean()) {
                            changed.add(index);
                        }
                    });
                    List<Map<String, Object>> fresh = rows(batch, index -> !known.containsKey(index));
                    List<Map<String, Object>> other = rows(batch, changed::contains);
                    int unchanged = known.size() - refused.size() - other.size();
                    return written(transaction, WriteStatements.create(kind), fresh)
                            .then(written(transaction, WriteStatements.update(kind), other))
                            .then(circles(transaction, kind, batch, fresh))
                            .map(circles -> {
                                refused.addAll(circles);
                                return new WriteOutcome(
                                        fresh.size() - circles.size(), other.size(), unchanged, refused);
                            });
                });
    }

    private Mono<Void> written(GraphTransaction transaction, Statement statement, List<Map<String, Object>> rows) {
        return rows.isEmpty() ? Mono.empty() : run(transaction, statement, rows).then();
    }

    /** Only a new relationship can close a circle: one that is known keeps its ends. */
    private Mono<List<WriteOutcome.Refused>> circles(
            GraphTransaction transaction,
            WriteStatements.Kind kind,
            List<Checked> batch,
            List<Map<String, Object>> fresh) {
        if (!model.relationshipType(kind.type()).acyclic() || fresh.isEmpty()) {
            return Mono.just(List.of());
        }
        return run(transaction, WriteStatements.breakCircles(kind), fresh)
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

    private static WriteOutcome.Refused moved(Checked checked) {
        RelationshipRecord tie = (RelationshipRecord) checked.record();
        return new WriteOutcome.Refused(
                tie,
                new Violation(
                        "id",
                        "OTHER_ENDS",
                        "The " + tie.type() + " with id " + tie.id()
                                + " is between other records; end that one and give this another id."));
    }

    private static List<Map<String, Object>> rows(List<Checked> batch, IntPredicate wanted) {
        return IntStream.range(0, batch.size())
                .filter(wanted)
                .mapToObj(index -> row(batch.get(index), index))
                .toList();
    }

    private static Map<String, Object> row(Checked checked, int index) {
        Map<String, Object> row = new HashMap<>();
        row.put("index", index);
        row.put("id", checked.record().id());
        row.put("properties", checked.properties());
        row.put("contentHash", checked.contentHash());
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
