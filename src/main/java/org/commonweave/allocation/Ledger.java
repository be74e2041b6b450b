package org.commonweave.allocation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.commonweave.mutation.Outcome;
import org.commonweave.mutation.Transactions;
import org.commonweave.record.GraphRecord;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes allocations and, in the same transaction, what became of them. */
@Component
class Ledger {

    private static final Statement APPEND = Statement.aside("allocation/append-events");

    private final Transactions transactions;
    private final Clock clock;

    Ledger(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param id what the outcome names */
    Mono<Outcome> write(GraphTransaction transaction, String id, List<GraphRecord> records, List<Event> events) {
        return transactions
                .write(transaction, records)
                .flatMap(outcome -> outcome.done()
                        ? append(transaction, events).thenReturn(Outcome.done(id, outcome.written()))
                        : Mono.just(outcome));
    }

    private Mono<Void> append(GraphTransaction transaction, List<Event> events) {
        return transaction
                .run(
                        APPEND,
                        Viewer.SYSTEM,
                        Moment.of(clock, null, null),
                        Map.of("events", events.stream().map(Event::properties).toList()),
                        row -> row)
                .then();
    }
}
