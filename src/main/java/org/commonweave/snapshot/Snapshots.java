package org.commonweave.snapshot;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.calendar.WorkCalendar;
import org.commonweave.graph.Graph;
import org.commonweave.projection.ProjectionReader;
import org.commonweave.refusal.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The facts of scopes, each read once for a viewer and shared by the diagnostics that ask for it, as long as nothing at all
 * is written. Any commit, whatever it is about, gives the data another version, under which facts are read anew: too often
 * rather than too late.
 */
@Component
public class Snapshots {

    /** A scope that was written to while it was read is read again so often; then it is told as it is. */
    private static final int LOADS = 2;

    /** What an empty scope weighs, so that there cannot be any number of them. */
    private static final int LEAST_WEIGHT = 1_000;

    private final ScopeReader scopes;
    private final RecordReader records;
    private final Graph graph;
    private final Clock clock;
    private final WorkCalendar calendar;
    private final AsyncCache<Key, Optional<Facts>> cache;

    Snapshots(
            ScopeReader scopes,
            RecordReader records,
            Graph graph,
            Clock clock,
            WorkCalendar calendar,
            SnapshotSettings settings) {
        this.scopes = scopes;
        this.records = records;
        this.graph = graph;
        this.clock = clock;
        this.calendar = calendar;
        this.cache = Caffeine.newBuilder()
                .expireAfterWrite(settings.keep())
                .maximumWeight(settings.records())
                .<Key, Optional<Facts>>weigher(
                        (key, facts) -> LEAST_WEIGHT + facts.map(Facts::records).orElse(0))
                .buildAsync();
    }

    private record Key(String place, Viewer viewer, OffsetDateTime knownAt, String version) {

        Key at(String other) {
            return new Key(place, viewer, knownAt, other);
        }

        boolean replaces(Key older) {
            return !version.equals(older.version) && at(older.version).equals(older);
        }
    }

    /** The facts of a place as the viewer may see them; refused when they may not see the place. */
    public Mono<Facts> of(String place, Viewer viewer, Moment at) {
        return version()
                .flatMap(version -> shared(new Key(place, viewer, at.knownAt(), version), at))
                .flatMap(found -> found.map(Mono::just).orElseGet(() -> Mono.error(noSuchPlace())));
    }

    /** True when the viewer may see the place. */
    public Mono<Boolean> knows(String place, Viewer viewer, Moment at) {
        return scopes.knows(place, viewer, at);
    }

    /** Names what a read would see now; see {@link Graph#version}. */
    public Mono<String> version() {
        return graph.version();
    }

    private Mono<Optional<Facts>> shared(Key key, Moment at) {
        cache.asMap().keySet().removeIf(key::replaces);
        return Mono.fromFuture(
                () -> {
                    // A failed or cancelled load is not kept: the cache drops futures that end badly.
                    CompletableFuture<Optional<Facts>> loaded = cache.get(
                            key, (asked, executor) -> load(key, at, LOADS).toFuture());
                    return loaded;
                },
                true);
    }

    /** Reads, and looks whether the version is still the same: facts are read by several statements. */
    private Mono<Optional<Facts>> load(Key key, Moment at, int left) {
        return read(key, at)
                .zipWhen(read -> version())
                .flatMap(read -> read.getT2().equals(key.version()) || left == 1
                        ? Mono.just(read.getT1())
                        : load(key.at(read.getT2()), at, left - 1));
    }

    private Mono<Optional<Facts>> read(Key key, Moment at) {
        return scopes.read(key.place(), key.viewer(), at)
                .flatMap(found -> found.isEmpty()
                        ? Mono.just(Optional.empty())
                        : records.read(found.get(), key.viewer(), at)
                                .collectList()
                                .map(all -> Optional.of(new Facts(
                                        key.version(),
                                        ProjectionReader.read(all.stream(), key.place(), calendar),
                                        all.size(),
                                        OffsetDateTime.now(clock)))));
    }

    private static Refusal noSuchPlace() {
        return new Refusal.NotFound(List.of("place"), "There is no such place.");
    }
}
