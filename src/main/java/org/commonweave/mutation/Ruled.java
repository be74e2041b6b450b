package org.commonweave.mutation;

import java.util.List;
import java.util.Optional;
import org.commonweave.access.Viewer;
import org.commonweave.access.WritePolicy;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.model.Model;
import org.commonweave.model.Property;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps records that are written by rules of their own from being written past them: one type can hold both sorts. */
@Component
class Ruled {

    private final Transactions transactions;
    private final Model model;
    private final StoredRecords stored;

    Ruled(Transactions transactions, Model model, StoredRecords stored) {
        this.transactions = transactions;
        this.model = model;
        this.stored = stored;
    }

    /** Writes records, unless they are written by rules of their own. */
    Mono<Outcome> write(GraphTransaction transaction, Viewer viewer, List<Item> items) {
        return objection(transaction, viewer, items)
                .flatMap(objection -> objection
                        .map(error -> Mono.just(Outcome.refused(List.of(error))))
                        .orElseGet(() -> transactions.writeItems(transaction, items)));
    }

    /** Why something of it may not be written so; empty when all may, and for administrators. */
    private Mono<Optional<UserError>> objection(GraphTransaction transaction, Viewer viewer, List<Item> items) {
        if (viewer.administers()) {
            return Mono.just(Optional.empty());
        }
        return Flux.fromIterable(items)
                .concatMap(item -> (item.record() instanceof NodeRecord node
                                ? node(transaction, node)
                                : tie(transaction, viewer, (RelationshipRecord) item.record()))
                        .map(why -> item.error("", "FORBIDDEN", why)))
                .next()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private Flux<String> node(GraphTransaction transaction, NodeRecord node) {
        return ruled(node.label())
                .concatMap(property -> node.properties().get(property.name()) != null
                        ? Mono.just(refused(node.label(), property))
                        : found(transaction, new NodeRef(node.label(), node.id()), property)
                                .map(any -> refused(node.label(), property)));
    }

    private Flux<String> tie(GraphTransaction transaction, Viewer viewer, RelationshipRecord tie) {
        return Flux.just(tie.from(), tie.to())
                .concatMap(end -> ruled(end.label())
                        .concatMap(property -> found(transaction, end, property)
                                .filter(record -> !WritePolicy.mayChange(viewer, record.uuid(), record.owner()))
                                .map(any -> refused(end.label(), property))));
    }

    private Flux<Property> ruled(String label) {
        return Flux.fromIterable(model.nodeType(label).properties()).filter(property -> property.mutation() != null);
    }

    /** The record as it is, if it has the property. */
    private Mono<StoredRecords.Stored> found(GraphTransaction transaction, NodeRef node, Property property) {
        return stored.node(transaction, model.nodeType(node.label()), node.id())
                .flatMap(Mono::justOrEmpty)
                .filter(record -> record.properties().get(property.name()) != null);
    }

    private static String refused(String label, Property property) {
        return label + " with a " + property.name() + " is written by " + property.mutation()
                + " and the steps that follow it; only an administrator writes it directly.";
    }
}
