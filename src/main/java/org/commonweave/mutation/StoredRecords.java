package org.commonweave.mutation;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.access.Visible;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.commonweave.model.NodeType;
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
        return node(transaction, new NodeRef(type.label(), uuid))
                .map(Optional::of)
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
    Flux<UserError> ends(GraphTransaction transaction, Viewer viewer, Item item) {
        return hiddenEnds(transaction, viewer, List.of(item), Set.of()).take(1);
    }

    /** Ends of relationships that are neither brought along nor for the viewer to see. */
    Flux<UserError> hiddenEnds(GraphTransaction transaction, Viewer viewer, List<Item> items, Set<NodeRef> brought) {
        Set<NodeRef> ends = items.stream()
                .map(Item::record)
                .filter(RelationshipRecord.class::isInstance)
                .map(RelationshipRecord.class::cast)
                .flatMap(tie -> Stream.of(tie.from(), tie.to()))
                .filter(end -> !brought.contains(end))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return Flux.fromIterable(ends)
                .concatMap(end ->
                        visible(transaction, viewer, end).filter(seen -> !seen).map(hidden -> end))
                .collect(Collectors.toSet())
                .flatMapIterable(hidden -> items.stream()
                        .filter(item -> item.record() instanceof RelationshipRecord)
                        .flatMap(item -> errors(item, (RelationshipRecord) item.record(), hidden))
                        .toList());
    }

    private static Stream<UserError> errors(Item item, RelationshipRecord tie, Set<NodeRef> hidden) {
        return Stream.of(Map.entry("from", tie.from()), Map.entry("to", tie.to()))
                .filter(end -> hidden.contains(end.getValue()))
                .map(end -> item.error(
                        end.getKey(),
                        "DANGLING_REFERENCE",
                        "There is no such " + end.getValue().label() + "."));
    }

    private Mono<Boolean> visible(GraphTransaction transaction, Viewer viewer, NodeRef end) {
        Statement find = new Statement(
                "mutation/end-" + end.label(),
                "MATCH (n:" + end.label() + " {id: $uuid}) WHERE " + Visible.visible("n") + " RETURN n.id AS id");
        return transaction
                .run(find, viewer, Moment.of(clock, null, null), Map.of("uuid", end.id()), row -> true)
                .next()
                .defaultIfEmpty(false);
    }

    /** A record as it is, if it is there. */
    Mono<Stored> node(GraphTransaction transaction, NodeRecord record) {
        return node(transaction, new NodeRef(record.label(), record.id()));
    }

    private Mono<Stored> node(GraphTransaction transaction, NodeRef node) {
        Statement find = new Statement(
                "mutation/stored-" + node.label(),
                "MATCH (n:" + node.label() + " {id: $uuid}) RETURN properties(n) AS properties");
        return run(transaction, find, Map.of("uuid", node.id())).next().map(row -> stored(row, null, null));
    }

    private Flux<Record> run(GraphTransaction transaction, Statement statement, Map<String, Object> parameters) {
        return transaction.run(
                statement, Viewer.SYSTEM, Moment.of(clock, null, null), new LinkedHashMap<>(parameters), row -> row);
    }
}
