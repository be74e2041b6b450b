package org.commonweave.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonweave.graph.Graph;
import org.commonweave.model.Model;
import org.commonweave.model.NodeType;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Loads the records that computed facts refer to: one statement for all that a field of the document asks for
 * at an instant. */
@Component
public class RecordLoader {

    /** The name under which fetchers find it. */
    public static final String NAME = "records";

    private final Model model;
    private final Graph graph;

    RecordLoader(Model model, Graph graph, BatchLoaderRegistry registry) {
        this.model = model;
        this.graph = graph;
        registry.<RecordKey, Object>forName(NAME).registerMappedBatchLoader((keys, environment) -> load(keys));
    }

    private Mono<Map<RecordKey, Object>> load(Set<RecordKey> keys) {
        Collection<List<RecordKey>> byField = keys.stream()
                .collect(Collectors.groupingBy(RecordKey::together, LinkedHashMap::new, Collectors.toList()))
                .values();
        return Flux.fromIterable(byField)
                .concatMap(this::loadField)
                .collect(HashMap::new, (all, found) -> all.putAll(found));
    }

    private Mono<Map<RecordKey, Object>> loadField(List<RecordKey> keys) {
        Map<NodeType, List<String>> byType = new LinkedHashMap<>();
        keys.forEach(key -> byType.computeIfAbsent(model.nodeType(key.node().label()), type -> new ArrayList<>())
                .add(key.node().id()));
        RecordKey any = keys.get(0);
        RootRead read = RootRead.many(model, byType, any.selected());
        return graph.list(
                        read.statement(),
                        any.viewer(),
                        any.at(),
                        read.parameters(),
                        row -> Objects.requireNonNull(read.shape().read(row.get(0))))
                .map(rows -> {
                    Map<String, Object> found = new HashMap<>();
                    rows.forEach(row -> found.put(String.valueOf(((Map<?, ?>) row).get(Projection.SOURCE_ID)), row));
                    Map<RecordKey, Object> loaded = new HashMap<>();
                    keys.forEach(key -> {
                        Object record = found.get(key.node().id());
                        if (record != null) {
                            loaded.put(key, record);
                        }
                    });
                    return loaded;
                });
    }
}
