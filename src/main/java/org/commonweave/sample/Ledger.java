package org.commonweave.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;

/** Takes down the records of the sample and gives each what every record carries. */
final class Ledger {

    /** From open to closed. */
    private static final List<String> VISIBILITIES = List.of("PUBLIC", "PARTNERS", "ORG", "PRIVATE");

    /** What is not for everybody even between public ends; the model says the same. */
    private static final Map<String, String> CLOSED = Map.ofEntries(
            Map.entry("ALLOCATED", "PARTNERS"),
            Map.entry("SUMMONS", "PARTNERS"),
            Map.entry("REFERRED_BY", "PARTNERS"),
            Map.entry("CONCERNS", "PARTNERS"),
            Map.entry("REFERRED_TO", "PARTNERS"),
            Map.entry("RATES", "ORG"),
            Map.entry("IN_COHORT", "PRIVATE"),
            Map.entry("KNOWS", "PRIVATE"),
            Map.entry("SKILLED_IN", "PRIVATE"),
            Map.entry("INTERESTED_IN", "PRIVATE"),
            Map.entry("TOOK_PART", "PRIVATE"),
            Map.entry("GAVE_TIME", "PRIVATE"),
            Map.entry("INVITED", "PRIVATE"));

    private final Map<NodeRef, NodeRecord> nodes = new LinkedHashMap<>();
    private final Map<String, RelationshipRecord> ties = new LinkedHashMap<>();

    static NodeRef ref(String label, String key) {
        return new NodeRef(label, SampleId.of(label, key));
    }

    /** A node under the key it has in the sample, and the source it comes from. */
    NodeRef node(String label, String key, String source, Facts facts) {
        NodeRef ref = add(label, key, facts);
        Facts provenance = Facts.of("recordedAt", facts.get("recordedAt"));
        tie("FROM_SOURCE", ref, ref("Source", source), "", source, provenance);
        return ref;
    }

    NodeRef add(String label, String key, Facts facts) {
        NodeRef ref = ref(label, key);
        facts.values().putIfAbsent("visibility", "PUBLIC");
        facts.values().putIfAbsent("recordedAt", Days.BEGINNING);
        facts.with("externalId", key);
        if (nodes.put(ref, new NodeRecord(label, ref.id(), facts.values())) != null) {
            throw new IllegalStateException("The sample says " + label + " " + key + " twice");
        }
        return ref;
    }

    /** A relationship is at least as closed as its ends. The key tells parallel ones apart. */
    void tie(String type, NodeRef from, NodeRef to, String key, String source, Facts facts) {
        facts.values().putIfAbsent("visibility", CLOSED.getOrDefault(type, "PUBLIC"));
        close(facts, from);
        close(facts, to);
        if (level(facts) > 1) {
            facts.values().putIfAbsent("ownerId", from.id());
        }
        if (type.equals("KNOWS") || type.equals("HOLDS_ROLE")) {
            // Asked again shortly before the sample ends; ties that nobody confirms for two years are not kept.
            facts.values().putIfAbsent("confirmedAt", Days.REFERENCE.minusMonths(1));
        }
        facts.values().putIfAbsent("recordedAt", Days.BEGINNING);
        facts.with("sourceId", SampleId.of("Source", source));
        RelationshipRecord tie = RelationshipRecord.of(type, from, to, key, facts.values());
        if (ties.put(tie.id(), tie) != null) {
            throw new IllegalStateException("The sample says twice that " + from + " " + type + " " + to);
        }
    }

    void tie(String type, NodeRef from, NodeRef to, String source, Facts facts) {
        tie(type, from, to, "", source, facts);
    }

    NodeRecord node(NodeRef ref) {
        return Objects.requireNonNull(nodes.get(ref), () -> "The sample has no " + ref);
    }

    Stream<GraphRecord> records() {
        return Stream.concat(nodes.values().stream(), ties.values().stream());
    }

    private void close(Facts facts, NodeRef end) {
        Map<String, Object> node = node(end).properties();
        String visibility = String.valueOf(node.get("visibility"));
        if (VISIBILITIES.indexOf(visibility) > Math.max(1, level(facts))) {
            facts.with("visibility", visibility).with("ownerId", node.get("ownerId"));
        } else if (VISIBILITIES.indexOf(visibility) > level(facts)) {
            facts.with("visibility", visibility);
        }
    }

    private static int level(Facts facts) {
        return VISIBILITIES.indexOf(String.valueOf(facts.get("visibility")));
    }
}
