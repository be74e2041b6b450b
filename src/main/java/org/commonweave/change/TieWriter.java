package org.commonweave.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.model.Model;
import org.commonweave.record.RelationshipRecord;
import org.neo4j.driver.Record;
import reactor.core.publisher.Mono;

/** Writes the relationships of a batch, a kind at a time. */
record TieWriter(Model model, BatchRows rows) {

    /** @param fresh none of them is in the graph yet */
    Mono<WriteOutcome> write(
            GraphTransaction transaction, WriteStatements.Kind kind, List<Checked> batch, boolean fresh) {
        if (fresh) {
            return create(transaction, kind, batch, index -> true);
        }
        return rows.ask(transaction, WriteStatements.known(kind), BatchRows.of(batch, index -> true))
                .collectMap(row -> row.get("index").asInt(), row -> row)
                .flatMap(known -> {
                    List<WriteOutcome.Refused> moved = new ArrayList<>();
                    Set<Integer> changed = new HashSet<>();
                    known.forEach((index, row) -> {
                        if (row.get("moved").asBoolean()) {
                            moved.add(moved(batch.get(index)));
                        } else if (!row.get("same").asBoolean()) {
                            changed.add(index);
                        }
                    });
                    int unchanged = known.size() - moved.size() - changed.size();
                    return rows.change(
                                    transaction,
                                    WriteStatements.update(kind),
                                    batch,
                                    BatchRows.of(batch, changed::contains))
                            .then(create(transaction, kind, batch, index -> !known.containsKey(index)))
                            .map(created -> created.plus(new WriteOutcome(0, changed.size(), unchanged, moved)));
                });
    }

    private Mono<WriteOutcome> create(
            GraphTransaction transaction, WriteStatements.Kind kind, List<Checked> batch, IntPredicate wanted) {
        List<Map<String, Object>> wantedRows = BatchRows.of(batch, wanted);
        return rows.change(transaction, WriteStatements.create(kind), batch, wantedRows)
                .map(row -> row.get("index").asInt())
                .collect(Collectors.toSet())
                .flatMap(created -> rows.ask(
                                transaction,
                                WriteStatements.ends(kind),
                                BatchRows.of(batch, index -> wanted.test(index) && !created.contains(index)))
                        .map(row -> dangling(batch.get(row.get("index").asInt()), row))
                        .collectList()
                        .flatMap(dangling -> circles(transaction, kind, batch, created)
                                .map(circles -> {
                                    List<WriteOutcome.Refused> refused = new ArrayList<>(dangling);
                                    refused.addAll(circles);
                                    return new WriteOutcome(wantedRows.size() - refused.size(), 0, 0, refused);
                                })));
    }

    /** Only a new relationship can close a circle: one that is known keeps its ends. */
    private Mono<List<WriteOutcome.Refused>> circles(
            GraphTransaction transaction, WriteStatements.Kind kind, List<Checked> batch, Set<Integer> created) {
        if (!model.relationshipType(kind.type()).acyclic()) {
            return Mono.just(List.of());
        }
        return rows.change(
                        transaction, WriteStatements.breakCircles(kind), batch, BatchRows.of(batch, created::contains))
                .map(row -> new WriteOutcome.Refused(
                        batch.get(row.get("index").asInt()).record(),
                        new Violation(
                                "to", "CYCLE", kind.type() + " would lead back to where it starts; remove a step.")))
                .collectList();
    }

    private static WriteOutcome.Refused dangling(Checked checked, Record row) {
        RelationshipRecord tie = (RelationshipRecord) checked.record();
        // An end that somebody made since the rows were written is told as missing too: it comes with the next try.
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
}
