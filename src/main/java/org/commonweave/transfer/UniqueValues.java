package org.commonweave.transfer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.change.Checked;
import org.commonweave.graph.Await;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.commonweave.model.Model;
import org.commonweave.record.NodeRecord;
import org.springframework.stereotype.Component;

/** Finds what could not be written because another node has a value that must be unique. */
@Component
class UniqueValues {

    private final Graph graph;
    private final Model model;
    private final Clock clock;

    UniqueValues(Graph graph, Model model, Clock clock) {
        this.graph = graph;
        this.model = model;
        this.clock = clock;
    }

    /**
     * A value that another node has.
     *
     * @param other the identifier of that node
     */
    record Clash(List<String> key, String other) {}

    /** The records of the batch that clash with the graph or with an earlier record of the batch. */
    IdentityHashMap<Checked, Clash> clashes(List<Checked> batch) {
        IdentityHashMap<Checked, Clash> clashes = new IdentityHashMap<>();
        Map<String, List<Checked>> byLabel = batch.stream()
                .filter(checked -> checked.record() instanceof NodeRecord)
                .collect(Collectors.groupingBy(checked -> ((NodeRecord) checked.record()).label()));
        byLabel.forEach((label, nodes) -> model.nodeType(label).uniqueKeys().stream()
                .filter(key -> !key.equals(List.of("id")))
                .forEach(key -> find(label, key, nodes, clashes)));
        return clashes;
    }

    private void find(String label, List<String> key, List<Checked> nodes, IdentityHashMap<Checked, Clash> clashes) {
        List<Map<String, Object>> rows = new ArrayList<>();
        Map<List<Object>, String> owners = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            Checked node = nodes.get(i);
            if (node.properties().keySet().containsAll(key)) {
                Map<String, Object> row =
                        new HashMap<>(Map.of("index", i, "id", node.record().id()));
                key.forEach(name -> row.put(name, node.properties().get(name)));
                rows.add(row);
                String owner = owners.putIfAbsent(
                        key.stream().map(row::get).toList(), node.record().id());
                if (owner != null && !owner.equals(node.record().id())) {
                    clashes.put(node, new Clash(key, owner));
                }
            }
        }
        if (!rows.isEmpty()) {
            Await.all(graph.read(
                            statement(label, key),
                            Viewer.SYSTEM,
                            Moment.of(clock, null, null),
                            Map.of("rows", rows),
                            row -> Map.entry(
                                    row.get("index").asInt(), row.get("other").asString())))
                    .forEach(found -> clashes.put(nodes.get(found.getKey()), new Clash(key, found.getValue())));
        }
    }

    private static Statement statement(String label, List<String> key) {
        String pattern = key.stream().map(name -> name + ": row." + name).collect(Collectors.joining(", "));
        return new Statement(
                "transfer/unique-" + label,
                "UNWIND $rows AS row MATCH (n:" + label + " {" + pattern
                        + "}) WHERE n.id <> row.id RETURN row.index AS index, n.id AS other");
    }
}
