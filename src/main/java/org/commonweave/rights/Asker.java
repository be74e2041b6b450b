package org.commonweave.rights;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Graph;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.neo4j.driver.Record;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks the graph, by reads of their own or within a transaction that goes on to write: the same questions either way. */
@FunctionalInterface
interface Asker {

    Flux<Record> ask(Statement statement, Map<String, Object> parameters);

    default Mono<List<Record>> all(Statement statement, Map<String, Object> parameters) {
        return ask(statement, parameters).collectList();
    }

    static Asker of(Graph graph, Viewer viewer, Clock clock) {
        return (statement, parameters) -> graph.list(
                        statement, viewer, Moment.of(clock, null, null), new HashMap<>(parameters), row -> row)
                .flatMapIterable(rows -> rows);
    }

    static Asker of(GraphTransaction transaction, Viewer viewer, Clock clock) {
        return (statement, parameters) ->
                transaction.run(statement, viewer, Moment.of(clock, null, null), new HashMap<>(parameters), row -> row);
    }
}
