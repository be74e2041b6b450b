package org.commonweave.graphview;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonweave.record.NodeRef;

/**
 * What has been found so far.
 *
 * @param distances of what the view can show, in ties from where it starts
 * @param frontier what was found last, to look on from
 * @param complete false when more was there than may be looked at
 */
record Reached(Map<NodeRef, Integer> distances, List<NodeRef> frontier, boolean complete) {

    Reached {
        distances = Collections.unmodifiableMap(new LinkedHashMap<>(distances));
        frontier = List.copyOf(frontier);
    }

    /** Where a view starts. Places of a territory are looked on from even where places are not to be shown. */
    static Reached from(ViewRequest request, List<NodeRef> starts, int most) {
        List<NodeRef> kept = starts.subList(0, Math.min(most, starts.size()));
        Map<NodeRef, Integer> distances = new LinkedHashMap<>();
        kept.stream()
                .filter(start ->
                        start.equals(request.centre()) || request.labels().contains(start.label()))
                .forEach(start -> distances.put(start, 0));
        return new Reached(distances, kept, kept.size() == starts.size());
    }

    /** With what was found one tie further on; when that is more than there is room for, the search ends here. */
    Reached with(List<NodeRef> found, int distance, int most) {
        List<NodeRef> kept = found.subList(0, Math.min(room(most), found.size()));
        Map<NodeRef, Integer> all = new LinkedHashMap<>(distances);
        kept.forEach(node -> all.put(node, distance));
        return new Reached(all, kept, complete && kept.size() == found.size());
    }

    int room(int most) {
        return Math.max(0, most - distances.size());
    }

    /** Identifiers by label. */
    static Map<String, List<String>> byLabel(Iterable<NodeRef> nodes) {
        Map<String, List<String>> byLabel = new TreeMap<>();
        nodes.forEach(node -> byLabel.computeIfAbsent(node.label(), label -> new ArrayList<>())
                .add(node.id()));
        return byLabel;
    }

    /** Every node found as one text, the way statements write it. */
    List<String> keys() {
        return distances.keySet().stream()
                .map(node -> node.label() + ":" + node.id())
                .toList();
    }
}
