package org.commonweave.sample;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.jspecify.annotations.Nullable;

/** The sample's records, indexed so that facts can be asserted; nodes go by the key the sample's files give them. */
final class Sample {

    static final OffsetDateTime FROM = Days.of("2025-06-30");
    static final OffsetDateTime TO = SampleDistrict.REFERENCE;

    private static final Sample INSTANCE = new Sample();

    private final List<GraphRecord> records = SampleDistrict.records().toList();
    private final Map<NodeRef, NodeRecord> nodes = new LinkedHashMap<>();
    private final Map<String, List<RelationshipRecord>> ties = new LinkedHashMap<>();

    private Sample() {
        for (GraphRecord record : records) {
            if (record instanceof NodeRecord node) {
                nodes.put(new NodeRef(node.label(), node.id()), node);
            } else if (record instanceof RelationshipRecord tie) {
                ties.computeIfAbsent(tie.type(), type -> new ArrayList<>()).add(tie);
            }
        }
    }

    static Sample get() {
        return INSTANCE;
    }

    List<GraphRecord> records() {
        return records;
    }

    Stream<NodeRecord> nodes(String label) {
        return nodes.values().stream().filter(node -> node.label().equals(label));
    }

    Stream<RelationshipRecord> ties(String type) {
        return ties.getOrDefault(type, List.of()).stream();
    }

    NodeRecord node(NodeRef ref) {
        NodeRecord node = nodes.get(ref);
        if (node == null) {
            throw new AssertionError("There is no " + ref);
        }
        return node;
    }

    boolean has(NodeRef ref) {
        return nodes.containsKey(ref);
    }

    String key(NodeRef ref) {
        return String.valueOf(node(ref).properties().get("externalId"));
    }

    Map<String, Object> properties(String label, String key) {
        return node(Ledger.ref(label, key)).properties();
    }

    /** Keys of what the type leads to from the node. */
    Set<String> out(String type, String label, String key) {
        Set<String> ends = new LinkedHashSet<>();
        NodeRef from = Ledger.ref(label, key);
        ties(type).filter(tie -> tie.from().equals(from)).forEach(tie -> ends.add(key(tie.to())));
        return ends;
    }

    /** Keys of what leads to the node by the type. */
    Set<String> in(String type, String label, String key) {
        Set<String> ends = new LinkedHashSet<>();
        NodeRef to = Ledger.ref(label, key);
        ties(type).filter(tie -> tie.to().equals(to)).forEach(tie -> ends.add(key(tie.from())));
        return ends;
    }

    /** True when the node is found at the place or somewhere within it. */
    boolean locatedIn(String place, NodeRef node) {
        return ties("LOCATED_AT").filter(tie -> tie.from().equals(node)).anyMatch(tie -> within(place, key(tie.to())));
    }

    boolean within(String place, String part) {
        return part.equals(place) || out("WITHIN", "Place", part).stream().anyMatch(parent -> within(place, parent));
    }

    /** Activities in the place that start in the window. */
    Stream<NodeRecord> activities(String place, OffsetDateTime from, OffsetDateTime to) {
        return nodes("Activity")
                .filter(node -> inWindow(node.properties().get("start"), from, to))
                .filter(node -> locatedIn(place, new NodeRef("Activity", node.id())));
    }

    static boolean inWindow(@Nullable Object at, OffsetDateTime from, OffsetDateTime to) {
        return at instanceof OffsetDateTime time && !time.isBefore(from) && time.isBefore(to);
    }
}
