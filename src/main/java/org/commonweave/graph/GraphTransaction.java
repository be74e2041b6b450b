package org.commonweave.graph;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.record.GraphRecord;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.reactivestreams.ReactiveResult;
import org.neo4j.driver.reactivestreams.ReactiveTransactionContext;
import org.neo4j.driver.summary.ResultSummary;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Statements inside one write transaction. What they touch is gathered, so that facts can be kept apart from it: the database
 * says of each whether it changed anything, and one that did without telling what makes the whole transaction one of which it is
 * not known. Nobody can forget to tell.
 */
public final class GraphTransaction {

    private final ReactiveTransactionContext transaction;
    private final Viewer author;
    private final Touches touches;

    GraphTransaction(ReactiveTransactionContext transaction) {
        this(transaction, Viewer.SYSTEM, new Touches());
    }

    private GraphTransaction(ReactiveTransactionContext transaction, Viewer author, Touches touches) {
        this.transaction = transaction;
        this.author = author;
        this.touches = touches;
    }

    /** The same transaction, in which what is written is somebody's doing. */
    public GraphTransaction by(Viewer somebody) {
        return new GraphTransaction(transaction, somebody, touches);
    }

    /** On whose behalf is written; the service itself when nobody said. */
    public Viewer author() {
        return author;
    }

    Touches touches() {
        return touches;
    }

    /** All the rows of a statement that reads, or of whose changes nothing is told. */
    public <T> Flux<T> run(
            Statement statement, Viewer viewer, Moment at, Map<String, Object> parameters, Function<Record, T> row) {
        return run(statement, Parameters.of(viewer, at, parameters), row);
    }

    /** A statement that asks for no viewer and no moment. */
    <T> Flux<T> run(Statement statement, Map<String, Object> parameters, Function<Record, T> row) {
        return ended(statement, parameters, (rows, changed) -> {
                    if (changed && !statement.aside()) {
                        touches.unknown();
                    }
                })
                .map(row);
    }

    /**
     * The same of a statement that changes records and has a row for each of them.
     *
     * @param touched the record that a row is about, as far as it names it
     */
    public Flux<Record> change(
            Statement statement,
            Viewer viewer,
            Moment at,
            Map<String, Object> parameters,
            Function<Record, GraphRecord> touched) {
        return ended(statement, Parameters.of(viewer, at, parameters), (rows, changed) -> {
            if (changed && rows.isEmpty()) {
                touches.unknown();
            }
            rows.forEach(row -> touches.add(Touched.of(touched.apply(row))));
        });
    }

    private interface Ending {
        void told(List<Record> rows, boolean changed);
    }

    /** Rows go out when the statement has ended, because only then does the database say what it did. */
    private Flux<Record> ended(Statement statement, Map<String, Object> parameters, Ending ending) {
        return Flux.defer(() -> {
            touches.begun();
            return Flux.from(transaction.run(new Query(statement.text(), parameters)))
                    .concatMap(result -> rows(result, ending));
        });
    }

    private Flux<Record> rows(ReactiveResult result, Ending ending) {
        return Flux.from(result.records())
                .collectList()
                .flatMapMany(rows -> Mono.from(result.consume())
                        .map(ResultSummary::counters)
                        .doOnNext(counters -> {
                            ending.told(rows, counters.containsUpdates());
                            touches.ended();
                        })
                        .thenMany(Flux.fromIterable(rows)));
    }
}
