package org.commonweave.caselog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonweave.casework.Case;
import org.commonweave.casework.Task;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.mutation.Transactions;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The records of a case, as its log has it. */
@Component
class CaseRecords {

    private final Transactions transactions;

    CaseRecords(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * What is to be written for a case to be stored as it is now.
     *
     * @param before as it is stored; null when the log has no word of it yet, so that all is written
     */
    Mono<List<GraphRecord>> changed(GraphTransaction transaction, @Nullable Case before, Case now) {
        List<Task> tasks = now.tasks().stream()
                .filter(task -> before == null || !before.tasks().contains(task))
                .toList();
        Mono<GraphRecord> node = transactions
                .node(transaction, now.type().label(), now.id())
                .map(found -> node(
                        now,
                        found.map(NodeRecord::properties)
                                .orElseThrow(() -> new IllegalStateException(
                                        "No " + now.type().label() + " " + now.id()))));
        return node.flatMap(first -> Flux.fromIterable(tasks)
                .concatMap(task -> transactions
                        .tie(transaction, now.type().tie(), task.summons())
                        .map(found -> (GraphRecord) tie(
                                now,
                                task,
                                found.map(RelationshipRecord::properties).orElseGet(() -> owned(now)))))
                .collectList()
                .map(ties -> {
                    List<GraphRecord> all = new ArrayList<>(List.of(first));
                    all.addAll(ties);
                    return all;
                }));
    }

    static NodeRecord node(Case file, Map<String, Object> base) {
        Map<String, Object> properties = new LinkedHashMap<>(base);
        properties.put("state", file.state().stored(file.type()));
        properties.put(file.type().openedAt(), Objects.requireNonNull(file.openedAt()));
        properties.put("closedAt", file.closedAt());
        properties.put("rating", file.rating());
        return new NodeRecord(file.type().label(), file.id(), properties);
    }

    static List<RelationshipRecord> ties(Case file) {
        return file.tasks().stream().map(task -> tie(file, task, owned(file))).toList();
    }

    private static RelationshipRecord tie(Case file, Task task, Map<String, Object> base) {
        return new RelationshipRecord(
                file.type().tie(),
                task.summons(),
                new NodeRef(file.type().label(), file.id()),
                new NodeRef("Organization", task.department()),
                Stamps.of(file.type(), task, base));
    }

    private static Map<String, Object> owned(Case file) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("visibility", "PARTNERS");
        properties.put("ownerId", file.initiator());
        return properties;
    }
}
