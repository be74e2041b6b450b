package org.commonweave.change;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.commonweave.record.RelationshipRecord;
import org.neo4j.driver.Record;
import reactor.core.publisher.Flux;

/** Checked records as the rows that the statements take, each with its index in the batch. */
record BatchRows(Clock clock) {

    /** The rows of those whose index is wanted. */
    static List<Map<String, Object>> of(List<Checked> batch, IntPredicate wanted) {
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
            row.put("fromLabel", tie.from().label());
            row.put("to", tie.to().id());
            row.put("toLabel", tie.to().label());
        }
        return row;
    }

    /** Runs a statement that asks about rows; nothing when there are none. */
    Flux<Record> ask(GraphTransaction transaction, Statement statement, List<Map<String, Object>> rows) {
        return rows.isEmpty()
                ? Flux.empty()
                : transaction.run(
                        statement, Viewer.SYSTEM, Moment.of(clock, null, null), parameters(rows), record -> record);
    }

    /** Runs a statement that gives the index of every row that it changed something for; nothing when there are none. */
    Flux<Record> change(
            GraphTransaction transaction, Statement statement, List<Checked> batch, List<Map<String, Object>> rows) {
        return rows.isEmpty()
                ? Flux.empty()
                : transaction.change(
                        statement,
                        Viewer.SYSTEM,
                        Moment.of(clock, null, null),
                        parameters(rows),
                        row -> batch.get(row.get("index").asInt()).record());
    }

    /**
     * The rows inside a map: of a list that is a parameter itself, the database takes the order of magnitude of its length
     * for part of what it is asked, and plans the same statement anew for one row, for ten, a hundred and a thousand.
     */
    private Map<String, Object> parameters(List<Map<String, Object>> rows) {
        return Map.of("batch", Map.of("rows", rows), "now", OffsetDateTime.now(clock));
    }
}
