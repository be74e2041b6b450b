package org.commonweave.read;

import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Graph;
import org.commonweave.model.Model;
import org.commonweave.model.NodeType;
import org.commonweave.model.Question;
import org.commonweave.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers root fields: compiles what they select, runs it for the viewer, shapes the answer. */
@Component
public class Reads {

    private static final int MAX_IDS = 100;

    private final Model model;
    private final Selections selections;
    private final Graph graph;
    private final Clock clock;

    Reads(Model model, Selections selections, Graph graph, Clock clock) {
        this.model = model;
        this.selections = selections;
        this.graph = graph;
        this.clock = clock;
    }

    Mono<Object> list(NodeType type, DataFetchingEnvironment environment) {
        return run(selections.list(type, environment), environment);
    }

    Mono<Object> one(NodeType type, DataFetchingEnvironment environment) {
        String uuid = GlobalId.uuidOf(type.label(), id(environment), List.of("id"));
        return one(type, uuid, environment);
    }

    /** One record by its stored identifier, with what the field selects of it. */
    public Mono<Object> one(NodeType type, String uuid, DataFetchingEnvironment environment) {
        return run(selections.one(type, environment).about(uuid), environment);
    }

    /** The same as it is at another instant. */
    public Mono<Object> one(NodeType type, String uuid, OffsetDateTime asOf, DataFetchingEnvironment environment) {
        return run(selections.one(type, environment).about(uuid), Moment.of(clock, asOf, null), environment);
    }

    private static String id(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getArgument("id"));
    }

    Mono<Object> ask(Question question, DataFetchingEnvironment environment) {
        return run(
                QuestionRead.of(model, question, environment.getArguments(), selections.of(environment)), environment);
    }

    Mono<Object> node(DataFetchingEnvironment environment) {
        return GlobalId.decode(id(environment))
                .flatMap(id -> model.findNodeType(id.label()).map(type -> one(type, id.uuid(), environment)))
                .orElseGet(Mono::empty);
    }

    Mono<List<@Nullable Object>> nodes(DataFetchingEnvironment environment) {
        List<String> ids = Objects.requireNonNull(environment.getArgument("ids"));
        if (ids.size() > MAX_IDS) {
            throw new Refusal.InvalidInput("TOO_MANY", List.of("ids"), "At most " + MAX_IDS + " identifiers at once.");
        }
        List<Optional<GlobalId>> decoded = ids.stream().map(GlobalId::decode).toList();
        Map<NodeType, List<String>> byType = new LinkedHashMap<>();
        decoded.forEach(id -> id.flatMap(g -> model.findNodeType(g.label()))
                .ifPresent(type -> byType.computeIfAbsent(type, t -> new ArrayList<>())
                        .add(id.get().uuid())));
        if (byType.isEmpty()) {
            return Mono.just(inOrder(decoded, Map.of()));
        }
        RootRead read = RootRead.many(model, byType, selections.of(environment));
        return graph.list(
                        read.statement(),
                        viewer(environment),
                        moment(environment),
                        read.parameters(),
                        row -> Objects.requireNonNull(read.shape().read(row.get(0))))
                .map(rows -> inOrder(
                        decoded,
                        rows.stream().collect(Collectors.toMap(found -> key((Map<?, ?>) found), found -> found))));
    }

    private static GlobalId key(Map<?, ?> found) {
        return new GlobalId(String.valueOf(found.get(TypeNames.KEY)), String.valueOf(found.get(Projection.SOURCE_ID)));
    }

    private static List<@Nullable Object> inOrder(List<Optional<GlobalId>> ids, Map<GlobalId, Object> found) {
        List<@Nullable Object> ordered = new ArrayList<>(ids.size());
        ids.forEach(id -> ordered.add(id.map(found::get).orElse(null)));
        return ordered;
    }

    private Mono<Object> run(RootRead read, DataFetchingEnvironment environment) {
        return run(read, moment(environment), environment);
    }

    private Mono<Object> run(RootRead read, Moment at, DataFetchingEnvironment environment) {
        return graph.list(
                        read.statement(),
                        viewer(environment),
                        at,
                        read.parameters(),
                        row -> read.shape().read(row.get(0)))
                .flatMap(rows -> rows.isEmpty() ? Mono.empty() : Mono.justOrEmpty(rows.get(0)));
    }

    /** The viewer that the request's interceptor put in the context; there is no default one. */
    public static Viewer viewer(DataFetchingEnvironment environment) {
        return environment.getGraphQlContext().get(Viewer.class);
    }

    /** The stored identifier of a record in an answer; empty for anything else. */
    public static Optional<String> identifier(@Nullable Object record) {
        return record instanceof Map<?, ?> values && values.get(Projection.SOURCE_ID) instanceof String id
                ? Optional.of(id)
                : Optional.empty();
    }

    /** The stored identifier of the record that a feature's own field belongs to. */
    public static String record(DataFetchingEnvironment environment) {
        Map<String, Object> source = Objects.requireNonNull(environment.<Map<String, Object>>getSource());
        return String.valueOf(source.get(Projection.SOURCE_ID));
    }

    private Moment moment(DataFetchingEnvironment environment) {
        OffsetDateTime asOf = environment.getArgument("asOf");
        OffsetDateTime knownAt = environment.getArgument("knownAt");
        return Moment.of(clock, asOf, knownAt);
    }
}
