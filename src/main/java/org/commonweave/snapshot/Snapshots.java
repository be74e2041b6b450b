package org.commonweave.snapshot;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Graph;
import org.commonweave.refusal.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The facts of scopes, each read once for a viewer and shared by the diagnostics that ask for it. Any commit, whatever it is
 * about, gives the data another version, under which facts are looked at again: where every write since says what it touched,
 * that alone is ({@link Patches}), else all is read anew, too often rather than too late.
 */
@Component
public class Snapshots {

    /** What an empty scope weighs, so that there cannot be any number of them. */
    private static final int LEAST_WEIGHT = 1_000;

    private final FactsLoader loader;
    private final ScopeReader scopes;
    private final Graph graph;
    private final Clock clock;
    private final Duration keep;
    private final AsyncCache<Key, Optional<Held>> cache;

    /** What facts were read from; of the scopes asked for last, because it takes more room than the facts. */
    private final Cache<Facts, Basis> bases;

    Snapshots(FactsLoader loader, ScopeReader scopes, Graph graph, Clock clock, SnapshotSettings settings) {
        this.loader = loader;
        this.scopes = scopes;
        this.graph = graph;
        this.clock = clock;
        this.keep = settings.keep();
        this.cache = Caffeine.newBuilder()
                .expireAfter(Expiry.<Key, Optional<Held>>writing((key, held) -> left(held)))
                .maximumWeight(settings.records())
                .<Key, Optional<Held>>weigher((key, held) ->
                        LEAST_WEIGHT + held.map(Held::facts).map(Facts::records).orElse(0))
                .buildAsync();
        this.bases = Caffeine.newBuilder()
                .weakKeys()
                .maximumWeight(settings.originals())
                .<Facts, Basis>weigher((facts, basis) -> LEAST_WEIGHT + facts.records())
                .build();
    }

    /**
     * Facts that are held.
     *
     * @param anew when they were last read as a whole. Whoever writes past the service tells nobody what; so that it is seen,
     *     they are from time to time
     */
    private record Held(Facts facts, OffsetDateTime anew) {}

    private Duration left(Optional<Held> held) {
        return held.map(known -> keep.minus(Duration.between(known.anew(), OffsetDateTime.now(clock))))
                .orElse(keep);
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
                .flatMap(version ->
                        shared(new Key(place, viewer, at.knownAt(), version), new Patches.About(place, viewer, at)))
                .flatMap(
                        found -> found.map(held -> Mono.just(held.facts())).orElseGet(() -> Mono.error(noSuchPlace())));
    }

    /** True when the viewer may see the place. */
    public Mono<Boolean> knows(String place, Viewer viewer, Moment at) {
        return scopes.knows(place, viewer, at);
    }

    /** Names what a read would see now; see {@link Graph#version}. */
    public Mono<String> version() {
        return graph.version();
    }

    private Mono<Optional<Held>> shared(Key key, Patches.About about) {
        return Mono.fromFuture(
                () -> {
                    Optional<CompletableFuture<Optional<Held>>> older = older(key);
                    // A failed or cancelled load is not kept: the cache drops futures that end badly.
                    CompletableFuture<Optional<Held>> loaded = cache.get(
                            key, (asked, executor) -> load(older, about).toFuture());
                    cache.asMap().keySet().removeIf(key::replaces);
                    return loaded;
                },
                true);
    }

    /** The same facts under another version. They may still be on their way: waiting for them is no longer than reading anew. */
    private Optional<CompletableFuture<Optional<Held>>> older(Key key) {
        return cache.asMap().entrySet().stream()
                .filter(entry -> key.replaces(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Mono<Optional<Held>> load(Optional<CompletableFuture<Optional<Held>>> older, Patches.About about) {
        return older.map(facts -> Mono.fromFuture(facts, true).onErrorReturn(Optional.empty()))
                .orElseGet(() -> Mono.just(Optional.empty()))
                .map(held -> held.flatMap(this::known))
                .flatMap(known -> known.map(loaded -> loader.upToDate(loaded, about))
                        .orElseGet(() -> loader.anew(about))
                        .map(now -> kept(known, now)));
    }

    private Optional<FactsLoader.Loaded> known(Held held) {
        return Optional.ofNullable(bases.getIfPresent(held.facts()))
                .filter(basis -> left(Optional.of(held)).compareTo(Duration.ZERO) > 0)
                .map(basis -> new FactsLoader.Loaded(held.facts(), basis));
    }

    private Optional<Held> kept(Optional<FactsLoader.Loaded> before, Optional<FactsLoader.Loaded> now) {
        before.ifPresent(loaded -> bases.invalidate(loaded.facts()));
        now.ifPresent(loaded -> bases.put(loaded.facts(), loaded.basis()));
        return now.map(loaded -> new Held(loaded.facts(), loaded.basis().anew()));
    }

    private static Refusal noSuchPlace() {
        return new Refusal.NotFound(List.of("place"), "There is no such place.");
    }
}
