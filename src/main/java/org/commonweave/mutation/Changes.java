package org.commonweave.mutation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonweave.access.Viewer;
import org.commonweave.access.WritePolicy;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.model.NodeType;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Carries out changes for a viewer: allowed, checked, written, and done once for each key. */
@Component
class Changes {

    private final Transactions transactions;
    private final StoredRecords stored;
    private final Ruled ruled;
    private final Clock clock;

    Changes(Transactions transactions, StoredRecords stored, Ruled ruled, Clock clock) {
        this.transactions = transactions;
        this.stored = stored;
        this.ruled = ruled;
        this.clock = clock;
    }

    Mono<Outcome> create(Viewer viewer, NodeType type, Map<String, Object> input) {
        if (!WritePolicy.mayCreate(viewer)) {
            return Mono.just(notAllowed());
        }
        return transactions.once(viewer, "create" + type.label(), input, transaction -> {
            String uuid = input.get("uuid") == null ? UUID.randomUUID().toString() : String.valueOf(input.get("uuid"));
            return stored.node(transaction, type, uuid)
                    .flatMap(existing -> existing.isPresent()
                            ? Mono.just(Outcome.refused(
                                    "uuid",
                                    "NOT_UNIQUE",
                                    "There is a record with this uuid already; update it instead."))
                            : write(
                                    transaction,
                                    viewer,
                                    List.of(new NodeRecord(
                                            type.label(), uuid, owned(viewer, Inputs.properties(input))))));
        });
    }

    Mono<Outcome> update(Viewer viewer, NodeType type, String uuid, Map<String, Object> input) {
        return transactions.once(
                viewer,
                "update" + type.label(),
                input,
                transaction -> stored.node(transaction, type, uuid).flatMap(found -> {
                    if (found.isEmpty() || !found.get().visibleTo(viewer)) {
                        return Mono.just(Outcome.refused("id", "NOT_FOUND", "There is no such " + type.label() + "."));
                    }
                    StoredRecords.Stored record = found.get();
                    Outcome objection = objection(viewer, record, input);
                    if (objection != null) {
                        return Mono.just(objection);
                    }
                    Map<String, Object> properties = new LinkedHashMap<>(record.properties());
                    Inputs.properties(input).forEach(properties::put);
                    return write(transaction, viewer, List.of(new NodeRecord(type.label(), uuid, properties)));
                }));
    }

    /** Writes records, unless they are written by rules of their own. */
    private Mono<Outcome> write(GraphTransaction transaction, Viewer viewer, List<? extends GraphRecord> records) {
        return ruled.objection(transaction, viewer, records)
                .flatMap(objection ->
                        objection.map(Mono::just).orElseGet(() -> transactions.write(transaction, records)));
    }

    Mono<Outcome> end(Viewer viewer, NodeType type, String uuid, Map<String, Object> input) {
        Map<String, Object> change = new LinkedHashMap<>(input);
        change.put("validTo", input.getOrDefault("at", OffsetDateTime.now(clock)));
        change.remove("at");
        return update(viewer, type, uuid, change);
    }

    Mono<Outcome> link(Viewer viewer, String type, NodeRef from, NodeRef to, Map<String, Object> input) {
        if (!WritePolicy.mayCreate(viewer)) {
            return Mono.just(notAllowed());
        }
        return transactions.once(viewer, "link" + type, input, transaction -> {
            RelationshipRecord record = Inputs.link(type, from, to, owned(viewer, Inputs.properties(input)), input);
            return stored.ends(transaction, viewer, from, to)
                    .flatMap(problem -> problem.map(error -> Mono.just(Outcome.refused(List.of(error))))
                            .orElseGet(() -> changeable(transaction, viewer, record)
                                    .flatMap(may -> may
                                            ? write(transaction, viewer, List.of(record))
                                            : Mono.just(notAllowed()))));
        });
    }

    private Mono<Boolean> changeable(GraphTransaction transaction, Viewer viewer, RelationshipRecord record) {
        return stored.tie(transaction, record.type(), record.id())
                .map(found -> found.isEmpty()
                        || WritePolicy.mayChange(
                                viewer, found.get().uuid(), found.get().owner()));
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
                    Outcome objection = objection(viewer, found.get(), input);
                    if (objection != null) {
                        return Mono.just(objection);
                    }
                    Map<String, Object> properties =
                            new LinkedHashMap<>(found.get().properties());
                    properties.put("validTo", input.getOrDefault("at", OffsetDateTime.now(clock)));
                    return write(transaction, viewer, List.of(found.get().tie(type, properties)));
                }));
    }

    /** All of the records, or none. */
    Mono<Outcome> upsert(Viewer viewer, List<GraphRecord> records, Map<String, Object> input) {
        if (!WritePolicy.mayCreate(viewer)) {
            return Mono.just(notAllowed());
        }
        List<GraphRecord> owned =
                records.stream().map(record -> owned(viewer, record)).toList();
        return transactions.once(
                viewer,
                "upsert",
                input,
                transaction -> stored.foreign(transaction, viewer, owned)
                        .flatMap(foreign -> foreign.isEmpty()
                                ? stored.hiddenEnds(transaction, viewer, owned)
                                : Mono.just(List.of(UserError.input(
                                        "", "FORBIDDEN", "These records are kept by others: " + foreign + "."))))
                        .flatMap(errors -> errors.isEmpty()
                                ? write(transaction, viewer, owned)
                                : Mono.just(Outcome.refused(errors))));
    }

    private static GraphRecord owned(Viewer viewer, GraphRecord record) {
        Map<String, Object> properties = owned(viewer, record.properties());
        return record instanceof RelationshipRecord tie
                ? new RelationshipRecord(tie.type(), tie.id(), tie.from(), tie.to(), properties)
                : new NodeRecord(((NodeRecord) record).label(), record.id(), properties);
    }

    /** A record is kept by whoever makes it; only an administrator makes records for others. */
    private static Map<String, Object> owned(Viewer viewer, Map<String, Object> properties) {
        Map<String, Object> owned = new LinkedHashMap<>(properties);
        if (!viewer.administers() && viewer.organization() != null) {
            owned.put("ownerId", viewer.organization());
        }
        return owned;
    }

    private static @Nullable Outcome objection(Viewer viewer, StoredRecords.Stored record, Map<String, Object> input) {
        if (!WritePolicy.mayChange(viewer, record.uuid(), record.owner())) {
            return notAllowed();
        }
        Object expected = input.get("expectedVersion");
        return expected == null || ((Number) expected).longValue() == record.version()
                ? null
                : Outcome.refused(
                        "expectedVersion",
                        "CONFLICT",
                        "The record is at version " + record.version() + ". Read it again and repeat the change.");
    }

    private static Outcome notAllowed() {
        return Outcome.refused(
                null,
                "FORBIDDEN",
                "Your role does not allow this change; sign in for the organization that keeps the record.");
    }
}
