package org.commonweave.mutation;

import java.util.ArrayList;
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
        List<Checked> checked = new ArrayList<>();
        List<UserError> errors = new ArrayList<>();
        for (GraphRecord record : records) {
            Checked one = checker.check(record);
            one.violations().forEach(violation -> errors.add(UserError.of("input", violation)));
            checked.add(one);
        }
        if (!errors.isEmpty()) {
            return Mono.just(Outcome.refused(errors));
        }
        return writer.write(transaction, checked).map(written -> {
            if (written.refused().isEmpty()) {
                return Outcome.done(records.isEmpty() ? "" : records.get(0).id(), written);
            }
            return Outcome.refused(written.refused().stream()
                    .map(refused -> UserError.of("input", refused.violation()))
                    .toList());
        });
    }
}
