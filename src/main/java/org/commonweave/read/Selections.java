package org.commonweave.read;

import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.SelectedField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonweave.model.Model;
import org.commonweave.model.NodeType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What fields of an operation select, and the statements compiled from it, each worked out once for a document. */
@Component
final class Selections {

    private static final String NEAR = "near";

    /** What says when to look. */
    private static final Set<String> MOMENT = Set.of("asOf", "knownAt");

    private final Model model;
    private final DocumentMemo<Set<String>> nested = new DocumentMemo<>();
    private final DocumentMemo<List<SelectedField>> selected = new DocumentMemo<>();
    private final DocumentMemo<RootRead> compiled = new DocumentMemo<>();
    private final DocumentMemo<Optional<Completion>> completed = new DocumentMemo<>();

    Selections(Model model) {
        this.model = model;
    }

    /** The fields selected of the answer. */
    List<SelectedField> of(DataFetchingEnvironment environment) {
        return selected.get(
                environment.getDocument(),
                key(environment, path(environment)),
                () -> environment.getSelectionSet().getImmediateFields());
    }

    /** The read of one record of the type, whichever it is. */
    RootRead one(NodeType type, DataFetchingEnvironment environment) {
        return compiled.get(
                environment.getDocument(),
                key(environment, List.of(path(environment), type.label())),
                () -> RootRead.one(model, type, of(environment)));
    }

    /** The read of a list of records. Where it looks and at which instant is no part of what is compiled. */
    RootRead list(NodeType type, DataFetchingEnvironment environment) {
        Map<String, Object> arguments = environment.getArguments();
        Circle circle = Circle.of(arguments.get(NEAR));
        Map<String, @Nullable Object> asked = new HashMap<>(arguments);
        asked.keySet().removeAll(MOMENT);
        asked.computeIfPresent(NEAR, (name, given) -> name);
        DocumentMemo.Key key = key(environment, List.of(path(environment), type.label()));
        // Beside the variables, so that it is weighed like them; no variable is called so.
        Map<String, @Nullable Object> all = new HashMap<>(key.variables());
        all.put("", asked);
        return compiled.get(
                        environment.getDocument(),
                        new DocumentMemo.Key(key.operation(), key.part(), all),
                        () -> RootRead.list(model, type, arguments, of(environment)))
                .in(circle);
    }

    /** How objects of the type are completed that a field holds; null when the engine has to. */
    @Nullable Completion completion(
            ExecutionContext execution,
            ExecutionStrategyParameters parameters,
            GraphQLObjectType type,
            List<WatchedTypes> watched) {
        return completed
                .get(
                        execution.getDocument(),
                        key(
                                execution.getDocument(),
                                execution.getOperationDefinition(),
                                execution.getCoercedVariables().toMap(),
                                List.of(parameters.getPath().getKeysOnly(), type.getName(), "completed")),
                        () -> Optional.ofNullable(Completions.of(execution, parameters.getField(), type, watched)))
                .orElse(null);
    }

    private static List<String> path(DataFetchingEnvironment environment) {
        return environment.getExecutionStepInfo().getPath().getKeysOnly();
    }

    private DocumentMemo.Key key(DataFetchingEnvironment environment, Object part) {
        return key(environment.getDocument(), environment.getOperationDefinition(), environment.getVariables(), part);
    }

    private DocumentMemo.Key key(
            Document document, OperationDefinition operation, Map<String, Object> given, Object part) {
        @Nullable String name = operation.getName();
        Set<String> names = nested.get(
                document, new DocumentMemo.Key(name, "", Map.of()), () -> NestedVariables.of(document, operation));
        Map<String, @Nullable Object> variables = new HashMap<>();
        // A variable that is absent leaves an argument its default; one that is null does not.
        names.stream().filter(given::containsKey).forEach(variable -> variables.put(variable, given.get(variable)));
        return new DocumentMemo.Key(name, part, variables);
    }
}
