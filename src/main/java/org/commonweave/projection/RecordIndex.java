package org.commonweave.projection;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.RelationshipRecord;
import org.jspecify.annotations.Nullable;

/** Records by label, and by type from either end, each in the order of identifiers. */
final class RecordIndex {

    private record End(String type, String id) {}

    private final Map<String, SortedMap<String, NodeRecord>> nodes = new HashMap<>();
    private final Map<String, List<RelationshipRecord>> ties = new HashMap<>();
    private final Map<End, List<RelationshipRecord>> out = new HashMap<>();
    private final Map<End, List<RelationshipRecord>> in = new HashMap<>();

    /** What became known after the instant is left out. */
    RecordIndex(Stream<? extends GraphRecord> records, @Nullable OffsetDateTime knownAt) {
        records.filter(record -> known(record, knownAt)).forEach(this::add);
        Comparator<RelationshipRecord> order = Comparator.comparing(RelationshipRecord::id);
        Stream.of(ties, out, in).map(Map::values).flatMap(Collection::stream).forEach(list -> list.sort(order));
    }

    private static boolean known(GraphRecord record, @Nullable OffsetDateTime knownAt) {
        OffsetDateTime recordedAt = Values.of(record).time("recordedAt");
        return knownAt == null || recordedAt == null || !recordedAt.isAfter(knownAt);
    }

    private void add(GraphRecord record) {
        if (record instanceof NodeRecord node) {
            nodes.computeIfAbsent(node.label(), label -> new TreeMap<>()).put(node.id(), node);
        } else if (record instanceof RelationshipRecord tie) {
            ties.computeIfAbsent(tie.type(), type -> new ArrayList<>()).add(tie);
            out.computeIfAbsent(new End(tie.type(), tie.from().id()), end -> new ArrayList<>())
                    .add(tie);
            in.computeIfAbsent(new End(tie.type(), tie.to().id()), end -> new ArrayList<>())
                    .add(tie);
        }
    }

    SortedMap<String, NodeRecord> nodes(String label) {
        return nodes.getOrDefault(label, new TreeMap<>());
    }

    boolean has(String label, String id) {
        return nodes(label).containsKey(id);
    }

    List<RelationshipRecord> ties(String type) {
        return ties.getOrDefault(type, List.of());
    }

    List<RelationshipRecord> from(String type, String id) {
        return out.getOrDefault(new End(type, id), List.of());
    }

    List<RelationshipRecord> to(String type, String id) {
        return in.getOrDefault(new End(type, id), List.of());
    }

    /** Identifiers that the node's relationships of the type lead to. */
    Stream<String> targets(String type, String id) {
        return from(type, id).stream().map(tie -> tie.to().id());
    }

    /** Identifiers of the nodes of the label whose relationships of the type lead here. */
    Stream<String> sources(String type, String label, String id) {
        return to(type, id).stream()
                .filter(tie -> tie.from().label().equals(label))
                .map(tie -> tie.from().id());
    }
}
