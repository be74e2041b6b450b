package org.commonweave.snapshot;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.commonweave.calendar.WorkCalendar;
import org.commonweave.graph.DataChanges;
import org.commonweave.graph.DataState;
import org.commonweave.graph.Graph;
import org.commonweave.projection.ProjectionReader;
import org.commonweave.record.GraphRecord;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads the facts of a scope anew, or brings them up to date when it is known what was written since. */
@Component
class FactsLoader {

    /** How often it was read anew, patched or carried over. */
    static final String METER = "commonweave.facts";

    /** A scope that was written to while it was read is looked at again so often; then it is told as it is. */
    private static final int LOADS = 2;

    private final ScopeReader scopes;
    private final RecordReader records;
    private final Patches patches;
    private final Graph graph;
    private final Clock clock;
    private final WorkCalendar calendar;
    private final MeterRegistry meters;

    FactsLoader(
            ScopeReader scopes,
            RecordReader records,
            Patches patches,
            Graph graph,
            Clock clock,
            WorkCalendar calendar,
            MeterRegistry meters) {
        this.scopes = scopes;
        this.records = records;
        this.patches = patches;
        this.graph = graph;
        this.clock = clock;
        this.calendar = calendar;
        this.meters = meters;
    }

    /** Facts with what they were read from. */
    record Loaded(Facts facts, Basis basis) {}

    /** Empty when the viewer may not see the place. */
    Mono<Optional<Loaded>> anew(Patches.About about) {
        return anew(about, LOADS);
    }

    /** The same facts, or what they have become. */
    Mono<Optional<Loaded>> upToDate(Loaded known, Patches.About about) {
        return upToDate(known, about, LOADS);
    }

    private Mono<Optional<Loaded>> anew(Patches.About about, int left) {
        return graph.state()
                .flatMap(state -> scopes.read(about.place(), about.viewer(), about.at())
                        .flatMap(found -> found.map(members -> read(state, members, about))
                                .orElseGet(Mono::empty)))
                .flatMap(loaded -> upToDate(loaded, about, left - 1))
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<Loaded> read(DataState state, ScopeReader.Found found, Patches.About about) {
        return records.read(found.all(), about.viewer(), about.at())
                .collectList()
                .map(all -> loaded(state, found, all, about));
    }

    private Loaded loaded(DataState state, ScopeReader.Found found, List<GraphRecord> all, Patches.About about) {
        count("anew");
        return facts(new Basis(state, Records.of(all), Basis.seen(found), OffsetDateTime.now(clock)), about);
    }

    private Loaded facts(Basis basis, Patches.About about) {
        return new Loaded(
                new Facts(
                        basis.state().name(),
                        ProjectionReader.read(basis.records().all(), about.place(), calendar),
                        basis.records().size(),
                        OffsetDateTime.now(clock)),
                basis);
    }

    /** Looks whether anything was written since: facts are read by several statements, and were so a while ago. */
    private Mono<Optional<Loaded>> upToDate(Loaded known, Patches.About about, int left) {
        return left == 0
                ? Mono.just(Optional.of(known))
                : graph.changes(known.basis().state())
                        .flatMap(changes -> changes.now().equals(known.basis().state())
                                ? Mono.just(Optional.of(known))
                                : patched(known, changes, about)
                                        .flatMap(patched -> patched.map(now -> upToDate(now, about, left - 1))
                                                .orElseGet(() -> anew(about, left))));
    }

    private Mono<Optional<Loaded>> patched(Loaded known, DataChanges changes, Patches.About about) {
        return changes.touched()
                .map(touched -> patches.patched(known.basis(), changes.now(), touched, about)
                        .map(patched -> patched.map(now -> next(known, now, about))))
                .orElseGet(() -> Mono.just(Optional.empty()));
    }

    /** From the same records come the same facts, in which nothing was written later than before. */
    private Loaded next(Loaded known, Patches.Patched patched, Patches.About about) {
        count(patched.changed() ? "patched" : "carried");
        return patched.changed() ? facts(patched.basis(), about) : carried(known.facts(), patched.basis());
    }

    private static Loaded carried(Facts facts, Basis basis) {
        return new Loaded(new Facts(basis.state().name(), facts.projection(), facts.records(), facts.readAt()), basis);
    }

    private void count(String how) {
        meters.counter(METER, "how", how).increment();
    }
}
