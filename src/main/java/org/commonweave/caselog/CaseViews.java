package org.commonweave.caselog;

import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonweave.access.Viewer;
import org.commonweave.casework.CaseType;
import org.commonweave.read.Reads;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Loads what is told of cases beside their records: one statement for all that a field of the document asks for. */
@Component
public class CaseViews {

    private static final String NAME = "cases";

    private final StoredCases cases;

    CaseViews(StoredCases cases, BatchLoaderRegistry registry) {
        this.cases = cases;
        registry.<Key, CaseView>forName(NAME).registerMappedBatchLoader((keys, environment) -> load(keys));
    }

    private record Key(CaseType type, String id, Viewer viewer) {}

    private record Together(CaseType type, Viewer viewer) {}

    /** A part of what the viewer is told of the case that the field belongs to. */
    public static <T> CompletableFuture<@Nullable T> of(
            CaseType type, DataFetchingEnvironment environment, Function<CaseView, @Nullable T> part) {
        DataLoader<Key, CaseView> loader = Objects.requireNonNull(environment.getDataLoader(NAME));
        return loader.load(new Key(type, Reads.record(environment), Reads.viewer(environment)))
                .thenApply(view -> view == null ? null : part.apply(view));
    }

    private Mono<Map<Key, CaseView>> load(Collection<Key> keys) {
        Map<Together, List<Key>> together = keys.stream()
                .collect(Collectors.groupingBy(
                        key -> new Together(key.type(), key.viewer()), LinkedHashMap::new, Collectors.toList()));
        return Flux.fromIterable(together.entrySet())
                .concatMap(one -> cases.of(
                                one.getKey().type(),
                                one.getValue().stream().map(Key::id).toList(),
                                one.getKey().viewer())
                        .map(found -> views(one.getValue(), found)))
                .collect(HashMap::new, Map::putAll);
    }

    private static Map<Key, CaseView> views(List<Key> keys, Map<String, StoredCase> found) {
        Map<Key, CaseView> views = new HashMap<>();
        keys.forEach(key -> {
            StoredCase stored = found.get(key.id());
            if (stored != null && stored.visible()) {
                views.put(key, CaseView.of(stored, key.viewer()));
            }
        });
        return views;
    }
}
