package org.commonweave.diagnostics;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.commonweave.access.Moment;
import org.commonweave.collaboration.SinglePersonDependency;
import org.commonweave.countermeasure.Suggestion;
import org.commonweave.diagnosis.Caveat;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Told;
import org.commonweave.introduction.Introduction;
import org.commonweave.projection.Name;
import org.commonweave.read.GlobalId;
import org.commonweave.read.Reads;
import org.commonweave.refusal.Refusal;
import org.commonweave.whatif.WhatIf;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Connects the root fields of diagnostics, each with who may ask it. */
@Component
class DiagnosticsWiring implements RuntimeWiringConfigurer {

    private static final int MAX_CHANGES = 20;

    /** A metric's type is its name with a capital. */
    private static final TypeResolver BY_METRIC = environment -> {
        Told told = environment.getObject();
        String metric = told.metric();
        return environment.getSchema().getObjectType(Character.toUpperCase(metric.charAt(0)) + metric.substring(1));
    };

    private final Questions questions;
    private final Comparisons comparisons;

    DiagnosticsWiring(Questions questions, Comparisons comparisons) {
        this.questions = questions;
        this.comparisons = comparisons;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Diagnostic", type -> type.typeResolver(BY_METRIC));
        wiring.type(
                "Query",
                query -> query.dataFetcher("diagnostics", this::diagnostics)
                        .dataFetcher("compare", comparisons::compare)
                        .dataFetcher("whatIf", this::whatIf)
                        .dataFetcher("collaborationGaps", of("collaborationGaps"))
                        .dataFetcher("timeBank", of("timeBank"))
                        .dataFetcher("singlePersonDependencies", this::dependencies)
                        .dataFetcher("introductionPaths", this::introductions)
                        .dataFetcher("complementaryPartners", this::partners)
                        .dataFetcher("untappedResources", this::untapped)
                        .dataFetcher("explain", this::explain));
        wiring.type("Diagnostics", type -> type.dataFetcher("suggestions", computed(Diagnostics::suggestions)));
        wiring.type(
                "Comparison",
                type -> type.dataFetcher("differences", computed(Comparison::differences))
                        .dataFetcher("unchanged", computed(Comparison::unchanged)));
        wiring.type("Introduction", type -> type.dataFetcher("nextStep", DiagnosticsWiring::nextStep));
        wiring.type("IntroductionStation", type -> type.dataFetcher("role", DiagnosticsWiring::station));
        wiring.type("Post", type -> type.dataFetcher("role", DiagnosticsWiring::post));
        wiring.type("Caveat", type -> type.dataFetcher("text", DiagnosticsWiring::caveat));
        wiring.type(
                "Suggestion",
                type -> type.dataFetcher("reason", DiagnosticsWiring::reason)
                        .dataFetcher("agreementTemplate", DiagnosticsWiring::template)
                        .dataFetcher(
                                "evidence",
                                environment -> paths(
                                        environment, suggestion(environment).paths())));
        wiring.type(
                "Explanation",
                type -> type.dataFetcher("definition", explained("definition"))
                        .dataFetcher("formula", explained("formula")));
        figures(wiring);
    }

    /** What every figure tells, whatever it measures. */
    private static void figures(RuntimeWiring.Builder wiring) {
        DataFetcher<List<Evidence>> evidence = environment -> paths(
                environment,
                Objects.requireNonNull(environment.<Told>getSource()).proof());
        Metrics.names()
                .forEach(metric -> wiring.type(
                        Character.toUpperCase(metric.charAt(0)) + metric.substring(1),
                        type -> type.dataFetcher("evidence", evidence)
                                .dataFetcher("title", said("title"))
                                .dataFetcher("definition", said("definition"))
                                .dataFetcher("formula", said("formula"))));
    }

    private Mono<Object> diagnostics(DataFetchingEnvironment environment) {
        return questions.asked(environment).map(asked -> at(asked, new Diagnostics(asked)));
    }

    /**
     * A field that is computed when it is asked for. Where what it is of was there at once, fields are fetched on the threads
     * that move all requests along, and figures of people wait for the ledger of releases.
     */
    private static <T, R> DataFetcher<Mono<R>> computed(Function<T, R> compute) {
        return environment -> {
            T source = Objects.requireNonNull(environment.<T>getSource());
            return Mono.fromCallable(() -> compute.apply(source)).subscribeOn(Schedulers.boundedElastic());
        };
    }

    private DataFetcher<Mono<Object>> of(String metric) {
        return environment -> questions.asked(environment).map(asked -> at(asked, asked.tell(metric, new TreeMap<>())));
    }

    private Mono<Object> whatIf(DataFetchingEnvironment environment) {
        List<Map<String, Object>> changes =
                Objects.requireNonNull(environment.<List<Map<String, Object>>>getArgument("changes"));
        if (changes.isEmpty() || changes.size() > MAX_CHANGES) {
            throw new Refusal.InvalidInput(
                    "TOO_MANY", List.of("changes"), "Give from 1 to " + MAX_CHANGES + " changes.");
        }
        return questions.asked(environment).map(asked -> {
            Asked supposed = asked.about(WhatIf.of(asked.projection(), asked.frame(), Changes.of(changes)));
            return at(asked, new Comparison(asked, supposed));
        });
    }

    private Mono<Object> dependencies(DataFetchingEnvironment environment) {
        return questions.asked(environment).map(asked -> {
            Told told = asked.tell("singlePersonDependency", new TreeMap<>());
            return at(asked, OwnDependencies.forViewer(told, asked.viewer()));
        });
    }

    private Mono<Object> introductions(DataFetchingEnvironment environment) {
        String from = organization(environment, "from");
        if (from.equals(organization(environment, "to"))) {
            throw new Refusal.InvalidInput("INVALID_VALUE", List.of("to"), "'to' is the organization that asks.");
        }
        return around(environment, "from", from, "introductionPaths");
    }

    private Mono<Object> partners(DataFetchingEnvironment environment) {
        return around(environment, "organization", organization(environment, "organization"), "complementaryPartners");
    }

    private Mono<Object> around(
            DataFetchingEnvironment environment, String argument, String organization, String metric) {
        return questions
                .askedAround(environment, argument, "Organization", organization)
                .map(asked -> at(asked, asked.tell(metric, Questions.arguments(environment))));
    }

    private Mono<Object> untapped(DataFetchingEnvironment environment) {
        String need = environment.getArgument("need");
        if (need == null && environment.getArgument("place") == null) {
            throw new Refusal.InvalidInput("REQUIRED", List.of("place"), "Give a place, a need, or both.");
        }
        Mono<Asked> asked = need == null
                ? questions.asked(environment)
                : questions.askedAround(environment, "need", "Need", GlobalId.uuidOf("Need", need, List.of("need")));
        return asked.map(found -> at(found, new UntappedResources(found, Questions.arguments(environment))));
    }

    private Object explain(DataFetchingEnvironment environment) {
        String id = Objects.requireNonNull(environment.<String>getArgument("id"));
        return DiagnosticId.decode(id)
                .filter(known -> Metrics.knows(known.metric()))
                .map(known -> {
                    if (!Metrics.FOR_KEEPERS.contains(known.metric())) {
                        Questions.forPlanners(environment);
                    }
                    return questions
                            .asked(known.place(), Reads.viewer(environment), known.frame())
                            .<Object>map(
                                    asked -> at(asked, new Explanation(asked.tell(known.metric(), known.arguments()))))
                            .onErrorMap(Refusal.class, DiagnosticsWiring::ofTheIdentifier);
                })
                .orElseGet(Mono::empty);
    }

    /** What is wrong with a diagnostic to explain is wrong in its identifier: the caller gave nothing else. */
    private static Refusal ofTheIdentifier(Refusal wrong) {
        String message = String.valueOf(wrong.getMessage());
        return wrong instanceof Refusal.NotFound
                ? new Refusal.NotFound(List.of("id"), message)
                : new Refusal.InvalidInput(wrong.code(), List.of("id"), message);
    }

    /** Records below are looked up as they were at the instant asked about. */
    static Object at(Figures figures, Object answer) {
        return DataFetcherResult.newResult()
                .data(answer)
                .localContext(new Moment(figures.frame().asOf(), figures.frame().knownAt()))
                .build();
    }

    private static String organization(DataFetchingEnvironment environment, String name) {
        return GlobalId.uuidOf(
                "Organization", Objects.requireNonNull(environment.<String>getArgument(name)), List.of(name));
    }

    private static List<Evidence> paths(DataFetchingEnvironment environment, List<Evidence> all) {
        int first = Objects.requireNonNull(environment.<Integer>getArgument("first"));
        int most = environment
                .getGraphQlContext()
                .getOrDefault(MostPaths.class, MostPaths.USUAL)
                .count();
        if (first < 0 || first > most) {
            throw new Refusal.InvalidInput("INVALID_PAGE", List.of("first"), "'first' must be from 0 to " + most + ".");
        }
        return all.subList(0, Math.min(first, all.size()));
    }

    private static String caveat(DataFetchingEnvironment environment) {
        Caveat caveat = Objects.requireNonNull(environment.<Caveat>getSource());
        return Wording.in(environment.getArgument("lang")).say(caveat.key(), caveat.arguments());
    }

    private static String nextStep(DataFetchingEnvironment environment) {
        Introduction introduction = Objects.requireNonNull(environment.<Introduction>getSource());
        return Wording.in(environment.getArgument("lang"))
                .say("introduction.next." + introduction.next().name(), List.of());
    }

    private static @Nullable String station(DataFetchingEnvironment environment) {
        Name role = Objects.requireNonNull(environment.<Introduction.Station>getSource())
                .role();
        return role == null ? null : role.in(environment.getArgument("lang"), "");
    }

    private static String post(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<SinglePersonDependency.Post>getSource())
                .role()
                .in(environment.getArgument("lang"), "");
    }

    private static Suggestion suggestion(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Suggestion>getSource());
    }

    private static String reason(DataFetchingEnvironment environment) {
        Suggestion.Words words = suggestion(environment).reason();
        return Wording.in(environment.getArgument("lang")).say(words.key(), words.arguments());
    }

    private static DataFetcher<String> said(String part) {
        return environment -> {
            Told told = Objects.requireNonNull(environment.<Told>getSource());
            return Wording.in(environment.getArgument("lang")).say("metric." + told.metric() + "." + part, List.of());
        };
    }

    private static DataFetcher<String> explained(String part) {
        return environment -> {
            Explanation explanation = Objects.requireNonNull(environment.<Explanation>getSource());
            return Wording.in(environment.getArgument("lang"))
                    .say("metric." + explanation.diagnostic().metric() + "." + part, List.of());
        };
    }

    private static @Nullable String template(DataFetchingEnvironment environment) {
        Suggestion.Kind kind = suggestion(environment).kind();
        return kind == Suggestion.Kind.CONNECT || kind == Suggestion.Kind.INSTITUTIONALISE
                ? Wording.in(environment.getArgument("lang")).say("countermeasure.agreement", List.of())
                : null;
    }
}
