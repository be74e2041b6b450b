package org.commonweave.graph;

import java.util.Map;
import java.util.function.Function;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.reactivestreams.ReactiveTransactionContext;
import reactor.core.publisher.Flux;

/** Statements inside one write transaction. */
public final class GraphTransaction {

    private final ReactiveTransactionContext transaction;
    private final Viewer author;

    GraphTransaction(ReactiveTransactionContext transaction) {
        this(transaction, Viewer.SYSTEM);
    }

    private GraphTransaction(ReactiveTransactionContext transaction, Viewer author) {
        this.transaction = transaction;
        this.author = author;
    }

    /** The same transaction, in which what is written is somebody's doing. */
    public GraphTransaction by(Viewer somebody) {
        return new GraphTransaction(transaction, somebody);
    }

    /** On whose behalf is written; the service itself when nobody said. */
    public Viewer author() {
        return author;
    }

    public <T> Flux<T> run(
            Statement statement, Viewer viewer, Moment at, Map<String, Object> parameters, Function<Record, T> row) {
        return run(statement, Parameters.of(viewer, at, parameters), row);
    }

    /** A statement that asks for no viewer and no moment. */
    <T> Flux<T> run(Statement statement, Map<String, Object> parameters, Function<Record, T> row) {
        return Flux.from(transaction.run(new Query(statement.text(), parameters)))
                .flatMap(result -> Flux.from(result.records()).map(row));
    }
}
