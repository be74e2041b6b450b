package org.commonweave.audit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells where the chains end, which is worth keeping where whoever can write to the database cannot. */
@Component
public class AuditHeads {

    private static final Statement HEADS = Statement.named("audit/heads");

    private final Graph graph;
    private final Clock clock;

    AuditHeads(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /** @param chains how many there are to be */
    record All(int chains, List<AuditHead> heads) {}

    public Mono<List<AuditHead>> list() {
        return all().map(All::heads);
    }

    Mono<All> all() {
        return graph.list(HEADS, Viewer.SYSTEM, Moment.of(clock, null, null), Map.of(), row -> row)
                .map(rows -> new All(
                        rows.isEmpty() ? 0 : rows.get(0).get("chains").asInt(),
                        rows.stream()
                                .filter(row -> !row.get("chain").isNull())
                                .map(AuditHead::of)
                                .toList()));
    }
}
