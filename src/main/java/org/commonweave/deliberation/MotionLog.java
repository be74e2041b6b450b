package org.commonweave.deliberation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Adds to the logs of motions. Nothing here or elsewhere changes or removes an event. */
@Component
class MotionLog {

    private static final Statement APPEND = Statement.aside("deliberation/append-events");

    private final Clock clock;

    MotionLog(Clock clock) {
        this.clock = clock;
    }

    /** Adds the events of one motion, in their order, while it is locked. */
    Mono<Void> append(GraphTransaction transaction, List<MotionEvent> events) {
        MotionEvent last = events.get(events.size() - 1);
        return transaction
                .run(
                        APPEND,
                        Viewer.SYSTEM,
                        Moment.of(clock, null, null),
                        Map.of(
                                "motion",
                                last.motion(),
                                "count",
                                last.seq(),
                                "hash",
                                last.hash(),
                                "events",
                                events.stream().map(MotionEvent::properties).toList()),
                        row -> row)
                .then();
    }
}
