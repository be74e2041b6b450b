package org.commonweave.deliberation;

import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.commonweave.access.Viewer;
import org.commonweave.read.Reads;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Loads what is told of motions beside their records: one statement for all that a field of the document asks for. */
@Component
class MotionViews {

    private static final String NAME = "motions";

    private final StoredMotions motions;
    private final Clock clock;

    MotionViews(StoredMotions motions, BatchLoaderRegistry registry, Clock clock) {
        this.motions = motions;
        this.clock = clock;
        registry.<Key, MotionView>forName(NAME).registerMappedBatchLoader((keys, environment) -> load(keys));
    }

    private record Key(String id, Viewer viewer) {}

    /** The motion that the activity is; null when it is none. */
    static CompletableFuture<@Nullable MotionView> of(DataFetchingEnvironment environment) {
        DataLoader<Key, MotionView> loader = Objects.requireNonNull(environment.getDataLoader(NAME));
        return loader.load(new Key(Reads.record(environment), Reads.viewer(environment)));
    }

    private Mono<Map<Key, MotionView>> load(Collection<Key> keys) {
        Map<Viewer, List<Key>> byViewer =
                keys.stream().collect(Collectors.groupingBy(Key::viewer, LinkedHashMap::new, Collectors.toList()));
        return Flux.fromIterable(byViewer.entrySet())
                .concatMap(
                        one -> motions.of(one.getValue().stream().map(Key::id).toList(), one.getKey())
                                .map(found -> views(one.getValue(), found)))
                .collect(HashMap::new, Map::putAll);
    }

    private Map<Key, MotionView> views(List<Key> keys, Map<String, StoredMotion> found) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Map<Key, MotionView> views = new HashMap<>();
        keys.forEach(key -> {
            StoredMotion stored = found.get(key.id());
            if (stored != null && stored.visible()) {
                views.put(key, MotionView.of(stored, key.viewer(), now));
            }
        });
        return views;
    }
}
