package org.commonweave.graphview;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.commonweave.sample.SampleDistrict;
import org.jspecify.annotations.Nullable;

/** The sample's records at an instant, as far as some visibilities open them, walked without a database. */
record Surroundings(Set<NodeRef> nodes, List<RelationshipRecord> ties) {

    private static final List<GraphRecord> RECORDS = SampleDistrict.records().toList();

    static Surroundings at(OffsetDateTime at, Set<String> levels) {
        Set<NodeRef> nodes = RECORDS.stream()
                .filter(record ->
                        record instanceof NodeRecord node && !node.label().equals("Source") && open(record, at, levels))
                .map(record -> new NodeRef(((NodeRecord) record).label(), record.id()))
                .collect(Collectors.toUnmodifiableSet());
        List<RelationshipRecord> ties = RECORDS.stream()
                .filter(RelationshipRecord.class::isInstance)
                .map(RelationshipRecord.class::cast)
                .filter(tie -> nodes.contains(tie.from()) && nodes.contains(tie.to()) && open(tie, at, levels))
                .toList();
        return new Surroundings(nodes, ties);
    }

    private static boolean open(GraphRecord record, OffsetDateTime at, Set<String> levels) {
        Map<String, Object> properties = record.properties();
        return levels.contains(String.valueOf(properties.get("visibility")))
                && !(properties.get("validFrom") instanceof OffsetDateTime from && from.isAfter(at))
                && !(properties.get("validTo") instanceof OffsetDateTime to && !at.isBefore(to));
    }

    /** Only ties of these types. */
    Surroundings by(@Nullable Set<String> types) {
        return types == null
                ? this
                : new Surroundings(
                        nodes,
                        ties.stream().filter(tie -> types.contains(tie.type())).toList());
    }

    /** Only nodes of these labels, and one more. */
    Surroundings of(@Nullable Set<String> labels, Set<NodeRef> kept) {
        if (labels == null) {
            return this;
        }
        Set<NodeRef> left = nodes.stream()
                .filter(node -> labels.contains(node.label()) || kept.contains(node))
                .collect(Collectors.toUnmodifiableSet());
        return new Surroundings(
                left,
                ties.stream()
                        .filter(tie -> left.contains(tie.from()) && left.contains(tie.to()))
                        .toList());
    }

    /** The place and all that lies in it. */
    Set<NodeRef> territory(NodeRef place) {
        Set<NodeRef> found = new HashSet<>(Set.of(place));
        while (ties.stream()
                        .filter(tie -> tie.type().equals("WITHIN") && found.contains(tie.to()))
                        .filter(tie -> found.add(tie.from()))
                        .count()
                > 0) {}
        return found;
    }

    Map<NodeRef, Integer> reach(Set<NodeRef> starts, int hops) {
        Map<NodeRef, Integer> distances = new LinkedHashMap<>();
        starts.forEach(start -> distances.put(start, 0));
        for (int hop = 1; hop <= hops; hop++) {
            Map<NodeRef, Integer> found = new LinkedHashMap<>();
            for (RelationshipRecord tie : ties) {
                if (distances.containsKey(tie.from()) != distances.containsKey(tie.to())) {
                    found.put(distances.containsKey(tie.from()) ? tie.to() : tie.from(), hop);
                }
            }
            distances.putAll(found);
        }
        return distances;
    }

    List<RelationshipRecord> among(Set<NodeRef> some) {
        return ties.stream()
                .filter(tie -> some.contains(tie.from()) && some.contains(tie.to()))
                .toList();
    }

    /** The order in which nodes are kept. */
    List<NodeRef> ordered(NodeRef centre, Map<NodeRef, Integer> distances) {
        Map<NodeRef, Integer> degrees = new HashMap<>();
        among(distances.keySet()).forEach(tie -> {
            degrees.merge(tie.from(), 1, Integer::sum);
            degrees.merge(tie.to(), 1, Integer::sum);
        });
        return distances.keySet().stream()
                .sorted(Comparator.<NodeRef, Integer>comparing(node -> node.equals(centre) ? 0 : 1)
                        .thenComparing(distances::get)
                        .thenComparing(node -> -degrees.getOrDefault(node, 0))
                        .thenComparing(NodeRef::id))
                .toList();
    }
}
