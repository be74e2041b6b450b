package org.commonweave.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.Function;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Graph;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Runs the statements of this package, on behalf of the service itself: nobody is signed in while signing in. */
@Component
class OwnGraph {

    private final Graph graph;
    private final Clock clock;

    OwnGraph(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    <T> Flux<T> read(Statement statement, Map<String, Object> parameters, Function<Record, T> row) {
        return graph.list(statement, Viewer.SYSTEM, at(), parameters, row).flatMapIterable(rows -> rows);
    }

    <T> Mono<T> write(Statement statement, Map<String, Object> parameters, Function<Record, T> row) {
        return write(statement.name(), transaction -> run(transaction, statement, parameters, row));
    }

    /** Waits for the end: whoever left after the first row would take the transaction back. */
    <T> Mono<T> write(String name, Function<GraphTransaction, Flux<T>> work) {
        return graph.keep(name, work).singleOrEmpty();
    }

    <T> Flux<T> run(
            GraphTransaction transaction,
            Statement statement,
            Map<String, Object> parameters,
            Function<Record, T> row) {
        return transaction.run(statement, Viewer.SYSTEM, at(), parameters, row);
    }

    private Moment at() {
        return Moment.of(clock, null, null);
    }
}
