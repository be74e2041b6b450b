package org.commonweave.allocation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.access.Viewer;
import org.commonweave.change.WriteOutcome;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.model.Model;
import org.commonweave.mutation.Outcome;
import org.commonweave.mutation.StoredRecords;
import org.commonweave.mutation.Transactions;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes a reserved allocation further: delivered, declined, given back. */
@Component
class Steps {

    private final Transactions transactions;
    private final StoredRecords stored;
    private final Stocks stocks;
    private final Ledger ledger;
    private final Model model;
    private final Clock clock;

    Steps(Transactions transactions, StoredRecords stored, Stocks stocks, Ledger ledger, Model model, Clock clock) {
        this.transactions = transactions;
        this.stored = stored;
        this.stocks = stocks;
        this.ledger = ledger;
        this.model = model;
        this.clock = clock;
    }

    /**
     * One step.
     *
     * @param quantity how much arrived; all of it when null
     */
    record Order(
            Step step,
            String allocation,
            @Nullable Double quantity,
            @Nullable String reason) {}

    Mono<Outcome> take(Viewer viewer, Order order, Map<String, Object> input) {
        return transactions.once(
                viewer,
                order.step().mutation(),
                input,
                transaction -> held(transaction, viewer, order)
                        .flatMap(held -> stocks.lots(transaction, List.of(held.lot()))
                                .flatMap(lots -> stocks.needs(transaction, List.of(held.need()))
                                        // Read again under the locks: another step may have come first.
                                        .flatMap(needs -> held(transaction, viewer, order)
                                                .flatMap(now -> take(
                                                        transaction,
                                                        viewer,
                                                        order,
                                                        now,
                                                        lots.get(now.lot()),
                                                        needs.get(now.need()))))))
                        .switchIfEmpty(Mono.fromSupplier(
                                () -> Outcome.refused("allocation", "NOT_FOUND", "There is no such allocation."))));
    }

    private Mono<Held> held(GraphTransaction transaction, Viewer viewer, Order order) {
        return stored.tie(transaction, Held.TYPE, order.allocation())
                .flatMap(found -> Mono.justOrEmpty(
                        found.filter(tie -> tie.visibleTo(viewer)).map(Held::of)));
    }

    private Mono<Outcome> take(
            GraphTransaction transaction,
            Viewer viewer,
            Order order,
            Held held,
            @Nullable Stock lot,
            @Nullable Stock need) {
        Step step = order.step();
        Stock side = step.recipients() ? need : lot;
        if (side == null || !side.keptBy(viewer)) {
            return Mono.just(Outcome.refused(
                    "allocation",
                    "FORBIDDEN",
                    step.recipients()
                            ? "Only those who have the need or work on it can say this."
                            : "Only those who provide the lot can take it back."));
        }
        if (held.status() == step.to()) {
            return Mono.just(Outcome.done(held.id(), WriteOutcome.NOTHING));
        }
        if (held.status() != AllocationStatus.RESERVED) {
            return Mono.just(Outcome.refused(
                    "allocation",
                    "CONFLICT",
                    "It is " + held.status() + "; only what is RESERVED can become " + step.to() + "."));
        }
        double arrived = order.quantity() == null ? held.quantity() : order.quantity();
        if (!(arrived > 0) || arrived > held.quantity() + Amounts.TOLERANCE) {
            return Mono.just(Outcome.refused(
                    "quantity",
                    "INVALID_VALUE",
                    "quantity must be above 0 and at most the " + held.quantity() + " " + held.unit() + " reserved."));
        }
        return write(transaction, viewer, order, held, arrived, lot, need);
    }

    private Mono<Outcome> write(
            GraphTransaction transaction,
            Viewer viewer,
            Order order,
            Held held,
            double arrived,
            @Nullable Stock lot,
            @Nullable Stock need) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Map<String, Object> changes = new HashMap<>();
        changes.put("status", order.step().to().name());
        changes.put("holdUntil", null);
        if (order.reason() != null) {
            changes.put("reason", order.reason());
        }
        if (order.step() == Step.CONFIRM) {
            changes.put("quantity", arrived);
            changes.put("deliveredAt", now);
        }
        Held after = held.with(changes);
        Event event = Event.of(viewer, after, held.status(), now, order.reason());
        List<GraphRecord> records = new ArrayList<>(List.of(after.record()));
        if (order.step() != Step.CONFIRM || need == null) {
            return ledger.write(transaction, held.id(), records, List.of(event));
        }
        Double wanted = need.total();
        boolean met =
                wanted != null && need.delivered() + arrivedAt(need, lot, arrived, held) > wanted - Amounts.TOLERANCE;
        return stored.node(transaction, model.findNodeType("Need").orElseThrow(), need.id())
                .flatMap(found -> {
                    found.ifPresent(record -> records.add(helped(record, met)));
                    return ledger.write(transaction, held.id(), records, List.of(event));
                });
    }

    private static double arrivedAt(Stock need, @Nullable Stock lot, double arrived, Held held) {
        Amounts.Content content = lot == null ? new Amounts.Content(null, null) : lot.content();
        return Amounts.in(need.unit(), arrived, held.unit(), content).orElse(0);
    }

    /** A need that help has reached. One that says no quantity is never met by a delivery alone. */
    private static NodeRecord helped(StoredRecords.Stored need, boolean met) {
        Map<String, Object> properties = new LinkedHashMap<>(need.properties());
        properties.put("status", met ? "MET" : "PARTLY_MET");
        return new NodeRecord("Need", need.uuid(), properties);
    }
}
