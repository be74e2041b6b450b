package org.commonweave.snapshot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.commonweave.record.NodeRef;
import org.commonweave.refusal.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Finds what belongs to a place, step by step from its territory outwards. It may find more than {@link
 * org.commonweave.projection.ProjectionReader} keeps, and never less.
 */
@Component
class ScopeReader {

    /** More than this is a city, and no longer a scope whose facts are held in memory. */
    static final int MAX_MEMBERS = 300_000;

    private static final Statement PLACES = Statement.named("snapshot/places");

    /** Each looks from what the ones before it have found. */
    private static final List<Statement> LOCAL =
            List.of(Statement.named("snapshot/found"), Statement.named("snapshot/units"));

    private static final List<Statement> OTHERS = List.of(
            Statement.named("snapshot/doings"),
            Statement.named("snapshot/whistles"),
            Statement.named("snapshot/actors"),
            Statement.named("snapshot/sites"),
            Statement.named("snapshot/people"));

    private final Graph graph;

    ScopeReader(Graph graph) {
        this.graph = graph;
    }

    /**
     * What belongs to a place.
     *
     * @param territory the places it began from
     * @param local what is found there, of which the organizations are those whose doings belong to it
     * @param all everything
     */
    record Found(Members territory, Members local, Members all) {}

    /** Empty when the viewer may not see the place. */
    Mono<Optional<Found>> read(String place, Viewer viewer, Moment at) {
        return step(PLACES, viewer, at, Map.of("place", place))
                .collectList()
                .flatMap(places -> places.isEmpty()
                        ? Mono.just(Optional.empty())
                        : found(Members.NONE.with(places), viewer, at).map(Optional::of));
    }

    private Mono<Found> found(Members territory, Viewer viewer, Moment at) {
        return widen(territory, LOCAL, viewer, at)
                .flatMap(local -> widen(local, OTHERS, viewer, at).map(all -> new Found(territory, local, all)));
    }

    /** True when the viewer may see the place. */
    Mono<Boolean> knows(String place, Viewer viewer, Moment at) {
        return step(PLACES, viewer, at, Map.of("place", place)).next().hasElement();
    }

    private Mono<Members> widen(Members members, List<Statement> steps, Viewer viewer, Moment at) {
        if (members.size() > MAX_MEMBERS) {
            return Mono.error(tooLarge(MAX_MEMBERS));
        }
        return steps.isEmpty()
                ? Mono.just(members)
                : step(steps.get(0), viewer, at, members.parameters())
                        .collectList()
                        .flatMap(found -> widen(members.with(found), steps.subList(1, steps.size()), viewer, at));
    }

    static Refusal tooLarge(int most) {
        return new Refusal.InvalidInput(
                "SCOPE_TOO_LARGE",
                List.of("place"),
                "More than %,d records belong to this place; ask for a smaller one within it.".formatted(most));
    }

    private Flux<NodeRef> step(Statement statement, Viewer viewer, Moment at, Map<String, Object> parameters) {
        // One more than may be: what is too large is refused before it is held, and never cut short unsaid.
        return graph.read(
                        statement,
                        viewer,
                        at,
                        parameters,
                        row -> new NodeRef(
                                row.get("label").asString(), row.get("id").asString()))
                .take(MAX_MEMBERS + 1L);
    }
}
