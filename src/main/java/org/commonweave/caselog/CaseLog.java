package org.commonweave.caselog;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.casework.CaseEvent;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Adds to the logs of cases. Nothing here or elsewhere changes or removes an event. */
@Component
class CaseLog {

    private static final Statement APPEND = Statement.aside("caselog/append-events");

    private final Clock clock;

    CaseLog(Clock clock) {
        this.clock = clock;
    }

    /**
     * Adds the events of one case, in their order. It must be the last thing a transaction does that can wait for another:
     * whoever appends holds up all others until the transaction ends.
     */
    Mono<Void> append(GraphTransaction transaction, List<CaseEvent> events) {
        CaseEvent last = events.get(events.size() - 1);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("case", last.caseId());
        parameters.put("caseType", last.caseType());
        parameters.put("count", last.seq());
        parameters.put("hash", last.hash());
        parameters.put("now", OffsetDateTime.now(clock));
        parameters.put("events", events.stream().map(CaseEvent::properties).toList());
        return transaction
                .run(APPEND, Viewer.SYSTEM, Moment.of(clock, null, null), parameters, row -> row)
                .then();
    }
}
