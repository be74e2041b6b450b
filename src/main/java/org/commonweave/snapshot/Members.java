package org.commonweave.snapshot;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonweave.record.NodeRef;

/**
 * What has been found to belong to a scope so far.
 *
 * @param ids identifiers by label
 */
record Members(Map<String, Set<String>> ids) {

    static final Members NONE = new Members(Map.of());

    Members with(Collection<NodeRef> more) {
        Map<String, Set<String>> all = new TreeMap<>();
        ids.forEach((label, known) -> all.put(label, new TreeSet<>(known)));
        more.forEach(ref ->
                all.computeIfAbsent(ref.label(), label -> new TreeSet<>()).add(ref.id()));
        return new Members(all);
    }

    List<String> of(String label) {
        return List.copyOf(ids.getOrDefault(label, Set.of()));
    }

    boolean any(String label) {
        return ids.containsKey(label);
    }

    int size() {
        return ids.values().stream().mapToInt(Set::size).sum();
    }

    /** The parameters by which the statements under cypher/snapshot know them. */
    Map<String, Object> parameters() {
        return Map.of(
                "places", of("Place"),
                "organizations", of("Organization"),
                "activities", of("Activity"),
                "needs", of("Need"),
                "resources", of("Resource"),
                "agreements", of("Agreement"),
                "whistles", of("Whistle"),
                "people", of("Person"));
    }
}
