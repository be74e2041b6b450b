package org.commonweave.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.commonweave.access.Instants;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Removes what is older than the audit is kept, from the beginnings of the chains. That it did is an event of its own. */
@Component
class AuditRetention {

    private static final Statement PRUNE = Statement.named("audit/prune");
    private static final int AT_ONCE = 1_000;

    private final Graph graph;
    private final AuditHeads heads;
    private final AuditLog log;
    private final AuditSettings settings;
    private final Clock clock;

    AuditRetention(Graph graph, AuditHeads heads, AuditLog log, AuditSettings settings, Clock clock) {
        this.graph = graph;
        this.heads = heads;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    /** How many events were removed. */
    Mono<Long> prune() {
        return Mono.defer(() -> {
            OffsetDateTime before = OffsetDateTime.now(clock).minus(settings.keep());
            return heads.list()
                    .flatMapIterable(all -> all)
                    .concatMap(head -> some(head.chain(), before)
                            .expand(removed -> removed < AT_ONCE ? Mono.empty() : some(head.chain(), before)))
                    .reduce(0L, Long::sum)
                    .flatMap(removed -> removed == 0
                            ? Mono.just(removed)
                            : log.record(AuditEntry.of(
                                                    AuditKind.ADMINISTRATION, AuditCaller.SERVICE, "RETENTION", "prune")
                                            .rows(removed)
                                            .outcome(AuditOutcome.ANSWERED))
                                    .thenReturn(removed));
        });
    }

    private Mono<Long> some(int chain, OffsetDateTime before) {
        Map<String, Object> parameters = Map.of(
                "chain", chain, "before", Instants.first(before), "limit", AT_ONCE, "now", OffsetDateTime.now(clock));
        Flux<Long> removed = graph.keep(
                PRUNE.name(),
                transaction -> transaction.run(
                        PRUNE,
                        Viewer.SYSTEM,
                        Moment.of(clock, null, null),
                        parameters,
                        row -> row.get("removed").asLong()));
        return removed.single();
    }
}
