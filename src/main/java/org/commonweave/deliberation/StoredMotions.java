package org.commonweave.deliberation;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Graph;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads motions, and locks them. */
@Component
class StoredMotions {

    private static final Statement STORED = Statement.named("deliberation/stored");
    private static final Statement LOCK = Statement.aside("deliberation/lock");

    private final Graph graph;
    private final Clock clock;

    StoredMotions(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /** Motions by identifier, as they are at the moment. */
    Mono<Map<String, StoredMotion>> of(Collection<String> ids, Viewer viewer) {
        return graph.list(
                        STORED, viewer, Moment.of(clock, null, null), Map.of("ids", List.copyOf(ids)), StoredMotion::of)
                .map(found -> found.stream()
                        .collect(Collectors.toMap(one -> one.records().id(), Function.identity(), (a, b) -> a)));
    }

    /** One motion, locked for the rest of the transaction; empty when there is none. */
    Mono<StoredMotion> locked(GraphTransaction transaction, String id, Viewer viewer) {
        Moment now = Moment.of(clock, null, null);
        return transaction
                .run(LOCK, viewer, now, Map.of("id", id), row -> row)
                .then(Mono.defer(() -> transaction
                        .run(STORED, viewer, now, Map.of("ids", List.of(id)), StoredMotion::of)
                        .next()));
    }
}
