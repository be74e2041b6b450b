package org.commonweave.mutation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonweave.access.Viewer;
import org.commonweave.access.WritePolicy;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes many records for a viewer, all of them or none; every error names the record it is about. */
@Component
class Batches {

    private final Transactions transactions;
    private final StoredRecords stored;
    private final Ruled ruled;
    private final TieRules ties;

    Batches(Transactions transactions, StoredRecords stored, Ruled ruled, TieRules ties) {
        this.transactions = transactions;
        this.stored = stored;
        this.ruled = ruled;
        this.ties = ties;
    }

    Mono<Outcome> upsert(Viewer viewer, List<Item> given, Map<String, Object> input) {
        if (!WritePolicy.mayCreate(viewer)) {
            return Mono.just(Owned.notAllowed());
        }
        List<Item> items = given.stream()
                .map(item -> item.with(Owned.by(viewer, item.record())))
                .toList();
        return transactions.once(viewer, "upsert", input, transaction -> {
            List<UserError> errors = new ArrayList<>(twice(items));
            errors.addAll(transactions.objections(items));
            return errors.isEmpty() ? allowed(transaction, viewer, items) : Mono.just(Outcome.refused(errors));
        });
    }

    /** Which of two would stay is nothing the caller could know. */
    private static List<UserError> twice(List<Item> items) {
        Set<Object> seen = new HashSet<>();
        return items.stream()
                .filter(item -> !seen.add(List.of(
                        item.record() instanceof NodeRecord node
                                ? node.label()
                                : ((RelationshipRecord) item.record()).type(),
                        item.record().id())))
                .map(item -> item.error("uuid", "NOT_UNIQUE", "The input has this record twice; give it once."))
                .toList();
    }

    private Mono<Outcome> allowed(GraphTransaction transaction, Viewer viewer, List<Item> items) {
        Set<NodeRef> brought = items.stream()
                .map(Item::record)
                .filter(NodeRecord.class::isInstance)
                .map(NodeRecord.class::cast)
                .map(node -> new NodeRef(node.label(), node.id()))
                .collect(Collectors.toSet());
        return stored.hiddenEnds(transaction, viewer, items, brought)
                .concatWith(foreign(transaction, viewer, items))
                .collectList()
                .flatMap(errors -> errors.isEmpty()
                        ? ruled(transaction, viewer, items, brought)
                        : Mono.just(Outcome.refused(errors)));
    }

    /** Records that exist and that the viewer may not change. */
    private Flux<UserError> foreign(GraphTransaction transaction, Viewer viewer, List<Item> items) {
        return viewer.administers()
                ? Flux.empty()
                : Flux.fromIterable(items)
                        .filter(item -> item.record() instanceof NodeRecord)
                        .concatMap(
                                item -> stored.node(transaction, (NodeRecord) item.record())
                                        .filter(there -> !WritePolicy.mayChange(viewer, there.uuid(), there.owner()))
                                        .map(
                                                there -> item.error(
                                                        "uuid",
                                                        "FORBIDDEN",
                                                        "Somebody else keeps the record with this uuid; only they and administrators change it.")));
    }

    private Mono<Outcome> ruled(GraphTransaction transaction, Viewer viewer, List<Item> items, Set<NodeRef> brought) {
        return Flux.fromIterable(items)
                .concatMap(item -> item.record() instanceof NodeRecord
                        ? Mono.just(TieRules.Ruling.of(item))
                        : ties.rule(transaction, viewer, item, brought))
                .collectList()
                .flatMap(rulings -> {
                    List<UserError> errors = rulings.stream()
                            .map(TieRules.Ruling::error)
                            .filter(Objects::nonNull)
                            .toList();
                    return errors.isEmpty()
                            ? ruled.write(
                                    transaction,
                                    viewer,
                                    rulings.stream()
                                            .map(ruling -> Objects.requireNonNull(ruling.item()))
                                            .toList())
                            : Mono.just(Outcome.refused(errors));
                });
    }
}
