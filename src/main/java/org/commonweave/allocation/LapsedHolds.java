package org.commonweave.allocation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.access.Instants;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Graph;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.commonweave.mutation.StoredRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Gives back what was reserved and never confirmed, so that a lot is not lost to whoever crashed, forgot or left between
 * the two. Nothing of it is in memory: every instance looks, also after a restart, and the lock lets one of them do it.
 */
@Component
class LapsedHolds {

    static final String REASON = "Nobody confirmed it in time.";

    private static final Logger LOG = LoggerFactory.getLogger(LapsedHolds.class);
    private static final Statement LAPSED = Statement.named("allocation/lapsed");

    private final Graph graph;
    private final StoredRecords stored;
    private final Stocks stocks;
    private final Ledger ledger;
    private final Clock clock;

    LapsedHolds(Graph graph, StoredRecords stored, Stocks stocks, Ledger ledger, Clock clock) {
        this.graph = graph;
        this.stored = stored;
        this.stocks = stocks;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Gives back what has lapsed by now, and says how many reservations that were. */
    Mono<Long> release() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return graph.read(
                        LAPSED,
                        Viewer.SYSTEM,
                        Moment.of(clock, null, null),
                        Map.of("now", Instants.first(now)),
                        row -> row.get("id").asString())
                .collectList()
                .flatMapIterable(ids -> ids)
                .concatMap(id -> release(id, now))
                .filter(released -> released)
                .count()
                .doOnNext(count -> {
                    if (count > 0) {
                        LOG.info("Gave back {} reservations that nobody confirmed in time", count);
                    }
                });
    }

    private Mono<Boolean> release(String id, OffsetDateTime now) {
        return graph.write(
                        "allocation/lapse",
                        transaction -> held(transaction, id)
                                .flatMap(held -> stocks.lots(transaction, List.of(held.lot()))
                                        .then(stocks.needs(transaction, List.of(held.need())))
                                        // Read again under the locks: it may have been confirmed meanwhile.
                                        .then(held(transaction, id)))
                                .filter(held -> lapsed(held, now))
                                .flatMap(held -> write(transaction, held, now))
                                .defaultIfEmpty(false)
                                .flux())
                .single();
    }

    private Mono<Held> held(GraphTransaction transaction, String id) {
        return stored.tie(transaction, Held.TYPE, id).flatMap(found -> Mono.justOrEmpty(found.map(Held::of)));
    }

    private static boolean lapsed(Held held, OffsetDateTime now) {
        OffsetDateTime until = held.holdUntil();
        return held.status() == AllocationStatus.RESERVED && until != null && until.isBefore(now);
    }

    private Mono<Boolean> write(GraphTransaction transaction, Held held, OffsetDateTime now) {
        Map<String, Object> changes = new HashMap<>();
        changes.put("status", AllocationStatus.CANCELLED.name());
        changes.put("holdUntil", null);
        changes.put("reason", REASON);
        Held after = held.with(changes);
        Event event = Event.of(Viewer.SYSTEM, after, held.status(), now, REASON);
        return ledger.write(transaction, held.id(), List.of(after.record()), List.of(event))
                .map(outcome -> {
                    if (!outcome.done()) {
                        throw new IllegalStateException(
                                "Reservation " + held.id() + " could not be given back: " + outcome.userErrors());
                    }
                    return true;
                });
    }
}
