package org.commonweave.summoning;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.commonweave.projection.Need;
import org.commonweave.projection.Projection;
import org.commonweave.read.GlobalId;
import org.commonweave.read.Reads;
import org.commonweave.refusal.Refusal;
import org.commonweave.snapshot.Snapshots;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Answers whom to summon, about the facts of the territory that the issue lies in. */
@Component
class SummoningWiring implements RuntimeWiringConfigurer {

    private static final Statement HOME_OF_NEED = Statement.named("diagnostics/home-of-need");
    private static final Statement HOME_OF_PLACE = Statement.named("summoning/home-of-place");
    private static final int MOST = 50;

    private final Snapshots snapshots;
    private final Graph graph;
    private final Clock clock;

    SummoningWiring(Snapshots snapshots, Graph graph, Clock clock) {
        this.snapshots = snapshots;
        this.graph = graph;
        this.clock = clock;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Query", query -> query.dataFetcher("suggestSummons", this::suggest));
    }

    /** What is asked about: a need, or a category at a place. */
    private record Question(
            @Nullable String need,
            @Nullable String category,
            @Nullable String place,
            int first) {

        static Question of(DataFetchingEnvironment environment) {
            Question asked = new Question(
                    id(environment, "need", "Need"),
                    id(environment, "category", "Category"),
                    id(environment, "place", "Place"),
                    Objects.requireNonNull(environment.<Integer>getArgument("first")));
            if (asked.first < 0 || asked.first > MOST) {
                throw new Refusal.InvalidInput(
                        "INVALID_PAGE", List.of("first"), "'first' must be from 0 to " + MOST + ".");
            }
            if (asked.need == null && (asked.category == null || asked.place == null)) {
                throw new Refusal.InvalidInput("REQUIRED", List.of("need"), "Give a need, or a category and a place.");
            }
            return asked;
        }

        private static @Nullable String id(DataFetchingEnvironment environment, String name, String label) {
            String given = environment.getArgument(name);
            return given == null ? null : GlobalId.uuidOf(label, given, List.of(name));
        }

        Issue issue(Projection facts, @Nullable String asker) {
            if (need != null) {
                Need known = facts.needs().get(need);
                if (known == null) {
                    throw new Refusal.NotFound(List.of("need"), "There is no such need in its territory.");
                }
                return Issue.of(known, asker);
            }
            if (!facts.categories().containsKey(String.valueOf(category))) {
                throw new Refusal.NotFound(List.of("category"), "There is no such category.");
            }
            return new Issue(null, Set.of(String.valueOf(category)), Set.of(String.valueOf(place)), asker);
        }
    }

    private Mono<Object> suggest(DataFetchingEnvironment environment) {
        Viewer viewer = Reads.viewer(environment);
        Question question = Question.of(environment);
        Moment at = Moment.of(clock, environment.getArgument("asOf"), environment.getArgument("knownAt"));
        return home(question, viewer, at)
                .flatMap(place -> snapshots.of(place, viewer, at))
                .publishOn(Schedulers.boundedElastic())
                .map(facts -> DataFetcherResult.newResult()
                        .data(Told.of(
                                SummonSuggestions.of(
                                        facts.projection(),
                                        question.issue(facts.projection(), viewer.organization()),
                                        at.asOf(),
                                        SummonSuggestions.Options.DEFAULT),
                                question.first(),
                                at.asOf(),
                                facts.version()))
                        .localContext(at)
                        .build());
    }

    private Mono<String> home(Question question, Viewer viewer, Moment at) {
        boolean known = question.need() != null;
        String argument = known ? "need" : "place";
        return graph.list(
                        known ? HOME_OF_NEED : HOME_OF_PLACE,
                        viewer,
                        at,
                        Map.of("id", String.valueOf(known ? question.need() : question.place())),
                        row -> Optional.ofNullable(row.get("id").asString(null)))
                .flatMap(rows -> rows.isEmpty()
                        ? Mono.error(new Refusal.NotFound(List.of(argument), "There is no such " + argument + "."))
                        : rows.get(0)
                                .map(Mono::just)
                                .orElseGet(() -> Mono.error(new Refusal.NotFound(
                                        List.of(argument), "It lies in no territory that is known."))));
    }
}
