package org.commonweave.change;

import java.time.Clock;
import java.util.ArrayList;
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
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.RelationshipRecord;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes checked records, a batch in a transaction. Writing the same again changes nothing. */
@Component
public final class GraphWriter {

    private static final Statement HIDE = Statement.named("change/hide-confidential-locations");

    private final Graph graph;
    private final Clock clock;
    private final BatchRows rows;
    private final TieWriter ties;
    private final List<WriteGuard> guards;

    GraphWriter(Graph graph, Model model, Clock clock, List<WriteGuard> guards) {
        this.graph = graph;
        this.clock = clock;
        this.rows = new BatchRows(clock);
        this.ties = new TieWriter(model, rows);
        this.guards = List.copyOf(guards);
    }

    /** All of the batch in one transaction; records without violations only. */
    public Mono<WriteOutcome> write(List<Checked> batch) {
        return graph.write(
                        "change/write", transaction -> write(transaction, batch).flux())
                .single();
    }

    /**
     * The same for relationships that cannot be in the graph yet, since it was empty and each comes once: nobody looks for
     * them first.
     */
    public Mono<WriteOutcome> writeNew(List<Checked> batch) {
        return graph.write(
                        "change/write",
                        transaction -> write(transaction, batch, true).flux())
                .single();
    }

    /** All of the batch inside a transaction of the caller's. */
    public Mono<WriteOutcome> write(GraphTransaction transaction, List<Checked> batch) {
        return write(transaction, batch, false);
    }

    private Mono<WriteOutcome> write(GraphTransaction transaction, List<Checked> batch, boolean fresh) {
        List<Checked> first = new ArrayList<>(batch.size());
        List<Checked> again = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (Checked checked : batch) {
            (seen.add(identity(checked.record())) ? first : again).add(checked);
        }
        Mono<WriteOutcome> written = guarded(transaction, first, 0, fresh);
        // A record that comes twice is written twice, in order: the later one stays.
        return again.isEmpty()
                ? written
                : written.flatMap(outcome -> write(transaction, again).map(outcome::plus));
    }

    private Mono<WriteOutcome> guarded(GraphTransaction transaction, List<Checked> batch, int next, boolean fresh) {
        return next == guards.size()
                ? distinct(transaction, batch, fresh)
                : guards.get(next).write(transaction, batch, left -> guarded(transaction, left, next + 1, fresh));
    }

    private static List<String> identity(GraphRecord record) {
        return record instanceof RelationshipRecord tie
                ? List.of("-", tie.type(), tie.id())
                : List.of(((NodeRecord) record).label(), record.id());
    }

    private Mono<WriteOutcome> distinct(GraphTransaction transaction, List<Checked> batch, boolean fresh) {
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
                        .concatMap(entry -> this.ties.write(transaction, entry.getKey(), entry.getValue(), fresh)))
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
        return rows.change(transaction, WriteStatements.nodes(label), batch, BatchRows.of(batch, index -> true))
                .collectList()
                .map(changed -> {
                    long created = changed.stream()
                            .filter(row -> row.get("created").asBoolean())
                            .count();
                    return new WriteOutcome(
                            created, changed.size() - created, batch.size() - changed.size(), List.of());
                });
    }
}
