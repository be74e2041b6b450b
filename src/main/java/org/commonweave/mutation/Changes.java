package org.commonweave.mutation;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.commonweave.access.Viewer;
import org.commonweave.access.WritePolicy;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.model.NodeType;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Carries out changes for a viewer: allowed, checked, written, and done once for each key. */
@Component
class Changes {

    private final Transactions transactions;
    private final StoredRecords stored;
    private final Ruled ruled;
    private final TieRules ties;
    private final Clock clock;

    Changes(Transactions transactions, StoredRecords stored, Ruled ruled, TieRules ties, Clock clock) {
        this.transactions = transactions;
        this.stored = stored;
        this.ruled = ruled;
        this.ties = ties;
        this.clock = clock;
    }

    Mono<Outcome> create(Viewer viewer, NodeType type, Map<String, Object> input) {
        if (!WritePolicy.mayCreate(viewer)) {
            return Mono.just(Owned.notAllowed());
        }
        return transactions.once(viewer, "create" + type.label(), input, transaction -> {
            String uuid = input.get("uuid") == null ? UUID.randomUUID().toString() : String.valueOf(input.get("uuid"));
            NodeRecord record = new NodeRecord(type.label(), uuid, Owned.by(viewer, Inputs.properties(input)));
            return stored.node(transaction, type, uuid)
                    .flatMap(existing -> existing.isPresent()
                            ? Mono.just(taken())
                            : ruled.write(transaction, viewer, List.of(Item.whole(record))))
                    // Somebody may have made it since it was looked for.
                    .map(outcome -> outcome.done() && outcome.written().created() == 0 ? taken() : outcome);
        });
    }

    private static Outcome taken() {
        return Outcome.refused(
                "uuid",
                "NOT_UNIQUE",
                "There is a record with this uuid already; update it instead, or take another uuid.");
    }

    Mono<Outcome> update(Viewer viewer, NodeType type, String uuid, Map<String, Object> input) {
        return transactions.once(
                viewer,
                "update" + type.label(),
                input,
                transaction -> change(transaction, viewer, type, uuid, input, Inputs.properties(input)));
    }

    private Mono<Outcome> change(
            GraphTransaction transaction,
            Viewer viewer,
            NodeType type,
            String uuid,
            Map<String, Object> input,
            Map<String, Object> changed) {
        return stored.node(transaction, type, uuid).flatMap(found -> {
            if (found.isEmpty() || !found.get().visibleTo(viewer)) {
                return Mono.just(Outcome.refused("id", "NOT_FOUND", "There is no such " + type.label() + "."));
            }
            StoredRecords.Stored record = found.get();
            Outcome objection = objection(viewer, record, input);
            if (objection != null) {
                return Mono.just(objection);
            }
            Map<String, Object> properties = new LinkedHashMap<>(record.properties());
            properties.putAll(changed);
            return ruled.write(
                    transaction, viewer, List.of(Item.whole(new NodeRecord(type.label(), uuid, properties))));
        });
    }

    Mono<Outcome> end(Viewer viewer, NodeType type, String uuid, Map<String, Object> input) {
        return transactions.once(
                viewer,
                "end" + type.label(),
                input,
                transaction -> stored.node(transaction, type, uuid).flatMap(found -> {
                    Outcome over = found.filter(record -> record.visibleTo(viewer))
                            .filter(record -> objection(viewer, record, input) == null)
                            .map(this::over)
                            .orElse(null);
                    return over != null
                            ? Mono.just(over)
                            : change(transaction, viewer, type, uuid, input, Map.of("validTo", at(input)))
                                    .map(Changes::aboutAt);
                }));
    }

    Mono<Outcome> link(Viewer viewer, String type, NodeRef from, NodeRef to, Map<String, Object> input) {
        if (!WritePolicy.mayCreate(viewer)) {
            return Mono.just(Owned.notAllowed());
        }
        return transactions.once(viewer, "link" + type, input, transaction -> {
            Item item = Item.whole(Inputs.link(type, from, to, Owned.by(viewer, Inputs.properties(input)), input));
            List<UserError> objections = transactions.objections(List.of(item));
            if (!objections.isEmpty()) {
                return Mono.just(Outcome.refused(objections));
            }
            return stored.ends(transaction, viewer, item)
                    .collectList()
                    .flatMap(hidden -> hidden.isEmpty()
                            ? ties.rule(transaction, viewer, item, java.util.Set.of())
                                    .flatMap(ruling -> ruling.item() == null
                                            ? Mono.just(
                                                    Outcome.refused(List.of(Objects.requireNonNull(ruling.error()))))
                                            : ruled.write(transaction, viewer, List.of(ruling.item())))
                            : Mono.just(Outcome.refused(hidden)));
        });
    }

    Mono<Outcome> unlink(Viewer viewer, String type, String uuid, Map<String, Object> input) {
        return transactions.once(
                viewer,
                "unlink" + type,
                input,
                transaction -> stored.tie(transaction, type, uuid).flatMap(found -> {
                    if (found.isEmpty() || !found.get().visibleTo(viewer)) {
                        return Mono.just(Outcome.refused("uuid", "NOT_FOUND", "There is no such relationship."));
                    }
                    StoredRecords.Stored tie = found.get();
                    Outcome objection = objection(viewer, tie, input);
                    Outcome refused = objection == null ? over(tie) : objection;
                    if (refused != null) {
                        return Mono.just(refused);
                    }
                    Map<String, Object> properties = new LinkedHashMap<>(tie.properties());
                    properties.put("validTo", at(input));
                    return ruled.write(transaction, viewer, List.of(Item.whole(tie.tie(type, properties))))
                            .map(Changes::aboutAt);
                }));
    }

    /** When it ends: now, unless another instant is given. */
    private OffsetDateTime at(Map<String, Object> input) {
        return input.get("at") instanceof OffsetDateTime at ? at : OffsetDateTime.now(clock);
    }

    /** What has ended does not end again: that would change what was so before. */
    private @Nullable Outcome over(StoredRecords.Stored record) {
        Instant end = TieRules.instant(record.properties().get("validTo"));
        return end == null || end.isAfter(clock.instant())
                ? null
                : Outcome.refused("at", "CONFLICT", "It ended at " + end + " already.");
    }

    /** The end of validity is what these inputs call at. */
    private static Outcome aboutAt(Outcome outcome) {
        return outcome.done()
                ? outcome
                : Outcome.refused(outcome.userErrors().stream()
                        .map(error -> error.field().equals(List.of("input", "validTo"))
                                ? UserError.input("at", error.code(), error.message())
                                : error)
                        .toList());
    }

    private static @Nullable Outcome objection(Viewer viewer, StoredRecords.Stored record, Map<String, Object> input) {
        if (!WritePolicy.mayChange(viewer, record.uuid(), record.owner())) {
            return Owned.notAllowed();
        }
        Object expected = input.get("expectedVersion");
        return expected == null || ((Number) expected).longValue() == record.version()
                ? null
                : Outcome.refused(
                        "expectedVersion",
                        "CONFLICT",
                        "The record is at version " + record.version() + ". Read it again and repeat the change.");
    }
}
