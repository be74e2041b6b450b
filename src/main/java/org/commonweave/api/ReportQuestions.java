package org.commonweave.api;

import graphql.GraphQLError;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonweave.audit.AuditKind;
import org.commonweave.diagnostics.DiagnosticId;
import org.commonweave.diagnostics.MostPaths;
import org.commonweave.report.Figure;
import org.commonweave.report.Report;
import org.commonweave.report.Selection;
import org.commonweave.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks for what a report holds by GraphQL, as the one who sent the request: the same viewer, limits and refusals apply, and
 * nothing that the API would not tell can come into a file.
 */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class ReportQuestions {

    /** Paths of evidence of one figure; the summary says how many there are in all. */
    private static final int PATHS = 5_000;

    private static final Pattern JOB = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final String HEAD = "query($id: ID!, $lang: Lang!, $paths: Int!) ";
    private static final String STATE = "query($id: ID!) { job(id: $id) { state } }";

    private final WebGraphQlHandler handler;
    private final GraphQLSchema schema;
    private final Clock clock;

    ReportQuestions(WebGraphQlHandler handler, GraphQLSchema schema, Clock clock) {
        this.handler = handler;
        this.schema = schema;
        this.clock = clock;
    }

    /** The report on a diagnostic, or on all that a job has computed. */
    Mono<Report> report(ServerRequest request, String id, Language language) {
        return JOB.matcher(id).matches() ? ofJob(request, id, language) : ofDiagnostic(request, id, language);
    }

    private Mono<Report> ofDiagnostic(ServerRequest request, String id, Language language) {
        Optional<GraphQLObjectType> type = DiagnosticId.decode(id)
                .map(DiagnosticId::type)
                .filter(name -> schema.getType(name) instanceof GraphQLObjectType)
                .map(schema::getObjectType);
        if (type.isEmpty()) {
            return Mono.error(nothing());
        }
        String document = HEAD + "{ explain(id: $id) { diagnostic { ... on "
                + type.get().getName() + Selection.of(type.get()) + " } } }";
        return ask(request, document, variables(id, language))
                .map(data -> figure(type.get(), data, "explain", "diagnostic"))
                .map(figure ->
                        new Report(String.valueOf(figure.answer().get("metric")), language, now(), List.of(figure)));
    }

    private Mono<Report> ofJob(ServerRequest request, String id, Language language) {
        return ask(request, STATE, Map.of("id", id))
                .doOnNext(ReportQuestions::mustHaveSucceeded)
                .thenMany(Flux.fromIterable(panels()))
                .concatMap(panel -> Flux.fromIterable(type(panel).getFieldDefinitions())
                        .filter(ReportQuestions::needsNothing)
                        .concatMap(field -> figure(request, id, language, panel, field)))
                .collectList()
                .map(figures -> new Report("diagnostics", language, now(), figures));
    }

    private Mono<Figure> figure(
            ServerRequest request,
            String id,
            Language language,
            GraphQLFieldDefinition panel,
            GraphQLFieldDefinition field) {
        GraphQLObjectType type = type(field);
        String document = HEAD + "{ job(id: $id) { result { " + panel.getName() + " { " + field.getName()
                + Selection.of(type) + " } } } }";
        return ask(request, document, variables(id, language))
                .map(data -> figure(type, data, "job", "result", panel.getName(), field.getName()));
    }

    private static void mustHaveSucceeded(Map<String, Object> data) {
        if (!(data.get("job") instanceof Map<?, ?> job)) {
            throw nothing();
        }
        if (!"SUCCEEDED".equals(job.get("state"))) {
            throw new HttpProblem(ErrorCode.CONFLICT, "This job has no result: it is " + job.get("state") + ".");
        }
    }

    private List<GraphQLFieldDefinition> panels() {
        return schema.getObjectType("Diagnostics").getFieldDefinitions().stream()
                .filter(field -> GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType type
                        && type.getName().endsWith("Panel"))
                .toList();
    }

    /** True for figures of the place as a whole. */
    private static boolean needsNothing(GraphQLFieldDefinition field) {
        return field.getArguments().stream()
                .noneMatch(argument -> GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue());
    }

    private static GraphQLObjectType type(GraphQLFieldDefinition field) {
        return (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(field.getType());
    }

    @SuppressWarnings("unchecked")
    private static Figure figure(GraphQLObjectType type, Map<String, Object> data, String... path) {
        Object found = data;
        for (String step : path) {
            found = found instanceof Map<?, ?> map ? map.get(step) : null;
        }
        if (!(found instanceof Map<?, ?> answer)) {
            throw nothing();
        }
        return new Figure(type, (Map<String, Object>) answer);
    }

    private static Map<String, Object> variables(String id, Language language) {
        return Map.of("id", id, "lang", language.name(), "paths", PATHS);
    }

    private Mono<Map<String, Object>> ask(ServerRequest request, String document, Map<String, Object> variables) {
        WebGraphQlRequest question = HttpRequests.own(request, Map.of("query", document, "variables", variables));
        question.configureExecutionInput((input, builder) -> builder.graphQLContext(context ->
                        context.put(MostPaths.class, new MostPaths(PATHS)).put(AuditKind.class, AuditKind.EXPORT))
                .build());
        return handler.handleRequest(question).map(ReportQuestions::data);
    }

    private static Map<String, Object> data(WebGraphQlResponse response) {
        List<GraphQLError> errors = response.getExecutionResult().getErrors();
        Map<String, Object> data = response.getData();
        if (errors.isEmpty() && data != null) {
            return data;
        }
        GraphQLError error = errors.get(0);
        throw new HttpProblem(code(ErrorCode.in(error)), String.valueOf(error.getMessage()));
    }

    private static ErrorCode code(@Nullable String code) {
        for (ErrorCode known : ErrorCode.values()) {
            if (known.name().equals(code)) {
                return known;
            }
        }
        return ErrorCode.BAD_REQUEST;
    }

    private static HttpProblem nothing() {
        return new HttpProblem(ErrorCode.NOT_FOUND, "There is no such diagnostic, and no such job of yours.");
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
