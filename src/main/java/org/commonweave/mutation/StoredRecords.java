package org.commonweave.mutation;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.access.Visible;
import org.commonweave.access.WritePolicy;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.commonweave.model.NodeType;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Records as they are, for changes that start from them. Labels and types come from the model only. */
@Component
public class StoredRecords {

    /** What the service itself keeps beside the properties of the model. */
    private static final List<String> OWN =
            List.of("id", "contentHash", "searchKey", "searchText", "sortKey", "version");

    private final Clock clock;

    StoredRecords(Clock clock) {
        this.clock = clock;
    }

    /** A node or a relationship, with its ends in the latter case. */
    public record Stored(
            String uuid,
            long version,
            Map<String, Object> properties,
            @Nullable NodeRef from,
            @Nullable NodeRef to) {

        public @Nullable String owner() {
            Object owner = properties.get("ownerId");
            return owner == null ? null : owner.toString();
        }

        public boolean visibleTo(Viewer viewer) {
            return viewer.role().levels().contains(String.valueOf(properties.get("visibility")))
                    || viewer.owners().contains(owner());
        }

        public RelationshipRecord tie(String type, Map<String, Object> changed) {
            return new RelationshipRecord(
                    type, uuid, java.util.Objects.requireNonNull(from), java.util.Objects.requireNonNull(to), changed);
        }
    }

    public Mono<Optional<Stored>> node(GraphTransaction transaction, NodeType type, String uuid) {
        Statement find = new Statement(
                "mutation/stored-" + type.label(),
                "MATCH (n:" + type.label() + " {id: $uuid}) RETURN properties(n) AS properties");
        return run(transaction, find, Map.of("uuid", uuid))
                .next()
                .map(row -> Optional.of(stored(row, null, null)))
                .defaultIfEmpty(Optional.empty());
    }

    public Mono<Optional<Stored>> tie(GraphTransaction transaction, String type, String uuid) {
        Statement find = new Statement(
                "mutation/stored-" + type,
                "MATCH (a)-[r:" + type + " {id: $uuid}]->(b) RETURN properties(r) AS properties, a.id AS fromId,"
                        + " labels(a)[0] AS fromLabel, b.id AS toId, labels(b)[0] AS toLabel");
        return run(transaction, find, Map.of("uuid", uuid))
                .next()
                .map(row -> Optional.of(stored(
                        row,
                        new NodeRef(
                                row.get("fromLabel").asString(),
                                row.get("fromId").asString()),
                        new NodeRef(
                                row.get("toLabel").asString(), row.get("toId").asString()))))
                .defaultIfEmpty(Optional.empty());
    }

    private static Stored stored(Record row, @Nullable NodeRef from, @Nullable NodeRef to) {
        Map<String, Object> all = new LinkedHashMap<>(row.get("properties").asMap());
        String uuid = String.valueOf(all.get("id"));
        long version = ((Number) all.getOrDefault("version", 0L)).longValue();
        OWN.forEach(all::remove);
        return new Stored(uuid, version, all, from, to);
    }

    /** Why the two ends cannot be linked by the viewer: hidden is as good as absent. */
    Mono<Optional<UserError>> ends(GraphTransaction transaction, Viewer viewer, NodeRef from, NodeRef to) {
        return end(transaction, viewer, from, "from")
                .flatMap(error -> error.isPresent() ? Mono.just(error) : end(transaction, viewer, to, "to"));
    }

    private Mono<Optional<UserError>> end(GraphTransaction transaction, Viewer viewer, NodeRef end, String field) {
        Statement find = new Statement(
                "mutation/end-" + end.label(),
                "MATCH (n:" + end.label() + " {id: $uuid}) WHERE " + Visible.visible("n") + " RETURN n.id AS id");
        return transaction
                .run(
                        find,
                        viewer,
                        Moment.of(clock, null, null),
                        Map.of("uuid", end.id()),
                        row -> Optional.<UserError>empty())
                .next()
                .defaultIfEmpty(Optional.of(
                        UserError.input(field, "DANGLING_REFERENCE", "There is no such " + end.label() + ".")));
    }

    /** Ends of the batch's relationships that neither the batch brings nor the viewer may see. */
    Mono<List<UserError>> hiddenEnds(GraphTransaction transaction, Viewer viewer, List<GraphRecord> records) {
        Set<NodeRef> brought = records.stream()
                .filter(NodeRecord.class::isInstance)
                .map(NodeRecord.class::cast)
                .map(node -> new NodeRef(node.label(), node.id()))
                .collect(Collectors.toSet());
        return Flux.fromIterable(records)
                .ofType(RelationshipRecord.class)
                .flatMapIterable(tie -> List.of(tie.from(), tie.to()))
                .distinct()
                .filter(end -> !brought.contains(end))
                .concatMap(end -> end(transaction, viewer, end, "link"))
                .flatMap(Mono::justOrEmpty)
                .collectList();
    }

    /** Identifiers of the records that exist and that the viewer may not change. */
    Mono<List<String>> foreign(GraphTransaction transaction, Viewer viewer, List<GraphRecord> records) {
        return Flux.fromIterable(records)
                .concatMap(record -> owner(transaction, record)
                        .filter(stored -> !WritePolicy.mayChange(viewer, stored.uuid(), stored.owner())))
                .map(Stored::uuid)
                .collectList();
    }

    private Mono<Stored> owner(GraphTransaction transaction, GraphRecord record) {
        String match = record instanceof NodeRecord node
                ? "MATCH (n:" + node.label() + " {id: $uuid})"
                : "MATCH ()-[n:" + ((RelationshipRecord) record).type() + " {id: $uuid}]->()";
        Statement find =
                new Statement("mutation/owner", match + " RETURN {id: n.id, ownerId: n.ownerId} AS properties");
        return run(transaction, find, Map.of("uuid", record.id())).next().map(row -> stored(row, null, null));
    }

    private Flux<Record> run(GraphTransaction transaction, Statement statement, Map<String, Object> parameters) {
        return transaction.run(
                statement, Viewer.SYSTEM, Moment.of(clock, null, null), new LinkedHashMap<>(parameters), row -> row);
    }
}
