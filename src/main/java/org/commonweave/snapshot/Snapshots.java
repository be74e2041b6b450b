package org.commonweave.snapshot;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.projection.Projection;
import org.commonweave.projection.ProjectionReader;
import org.commonweave.refusal.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The facts of scopes, each read once for a viewer and shared by the diagnostics that ask for it meanwhile. They are
 * read anew after {@link SnapshotSettings#keep()}, so a change may take that long to be seen in figures.
 */
@Component
public class Snapshots {

    private final ScopeReader scopes;
    private final RecordReader records;
    private final AsyncCache<Key, Optional<Projection>> cache;

    Snapshots(ScopeReader scopes, RecordReader records, SnapshotSettings settings) {
        this.scopes = scopes;
        this.records = records;
        this.cache = Caffeine.newBuilder()
                .expireAfterWrite(settings.keep())
                .maximumSize(settings.most())
                .buildAsync();
    }

    private record Key(String place, Viewer viewer, OffsetDateTime knownAt) {}

    /** The facts of a place as the viewer may see them; refused when they may not see the place. */
    public Mono<Projection> of(String place, Viewer viewer, Moment at) {
        Key key = new Key(place, viewer, at.knownAt());
        return Mono.fromFuture(
                        () -> {
                            // A failed or cancelled load is not kept: the cache drops futures that end badly.
                            CompletableFuture<Optional<Projection>> loaded = cache.get(
                                    key,
                                    (asked, executor) -> load(place, viewer, at).toFuture());
                            return loaded;
                        },
                        true)
                .flatMap(found -> found.map(Mono::just)
                        .orElseGet(
                                () -> Mono.error(new Refusal.NotFound(List.of("place"), "There is no such place."))));
    }

    private Mono<Optional<Projection>> load(String place, Viewer viewer, Moment at) {
        return scopes.read(place, viewer, at)
                .flatMap(found -> found.isEmpty()
                        ? Mono.just(Optional.empty())
                        : records.read(found.get(), viewer, at)
                                .collectList()
                                .map(all -> Optional.of(ProjectionReader.read(all.stream(), place))));
    }
}
