package org.commonweave.mutation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.commonweave.access.Viewer;
import org.commonweave.change.Checked;
import org.commonweave.change.GraphWriter;
import org.commonweave.change.RecordChecker;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.model.Model;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.RelationshipRecord;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a mutation is made of: done once for each key, from records as they are, to records that are checked. */
@Component
public class Transactions {

    private final KeyedTransactions keyed;
    private final GraphWriter writer;
    private final RecordChecker checker;
    private final StoredRecords stored;
    private final Model model;

    Transactions(
            KeyedTransactions keyed, GraphWriter writer, RecordChecker checker, StoredRecords stored, Model model) {
        this.keyed = keyed;
        this.writer = writer;
        this.checker = checker;
        this.stored = stored;
        this.model = model;
    }

    /** Runs the work in one transaction, which is undone when the work was refused. */
    public Mono<Outcome> once(
            Viewer viewer, String name, Map<String, Object> input, Function<GraphTransaction, Mono<Outcome>> work) {
        return keyed.once(viewer, name, input, work);
    }

    /** A node as it is, without what the service keeps beside it; whoever asks. */
    public Mono<Optional<NodeRecord>> node(GraphTransaction transaction, String label, String uuid) {
        return stored.node(transaction, model.nodeType(label), uuid)
                .map(found -> found.map(node -> new NodeRecord(label, uuid, node.properties())));
    }

    /** A relationship as it is, without what the service keeps beside it; whoever asks. */
    public Mono<Optional<RelationshipRecord>> tie(GraphTransaction transaction, String type, String uuid) {
        return stored.tie(transaction, type, uuid).map(found -> found.map(tie -> tie.tie(type, tie.properties())));
    }

    /** Checks and writes records; refused when any of them cannot be. */
    public Mono<Outcome> write(GraphTransaction transaction, List<? extends GraphRecord> records) {
        return writeItems(transaction, records.stream().map(Item::whole).toList());
    }

    /** The same; errors name the place of the record in the input. */
    Mono<Outcome> writeItems(GraphTransaction transaction, List<Item> items) {
        List<UserError> errors = objections(items);
        if (!errors.isEmpty()) {
            return Mono.just(Outcome.refused(errors));
        }
        List<Checked> checked =
                items.stream().map(item -> checker.check(item.record())).toList();
        return writer.write(transaction, checked)
                .map(written -> written.refused().isEmpty()
                        ? Outcome.done(
                                items.isEmpty() ? "" : items.get(0).record().id(), written)
                        : Outcome.refused(written.refused().stream()
                                .map(refused -> at(items, refused.record()).error(refused.violation()))
                                .toList()));
    }

    /** What is wrong with records by themselves, whatever the graph holds. */
    List<UserError> objections(List<Item> items) {
        return items.stream()
                .flatMap(item ->
                        checker.check(item.record()).violations().stream().map(item::error))
                .toList();
    }

    private static Item at(List<Item> items, GraphRecord record) {
        return items.stream()
                .filter(item -> item.record().getClass() == record.getClass()
                        && item.record().id().equals(record.id()))
                .findFirst()
                .orElseGet(() -> Item.whole(record));
    }
}
