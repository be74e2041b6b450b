package org.commonweave.read;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonweave.model.Model;
import org.commonweave.model.NodeType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What fields of an operation select, and the statements compiled from it, each worked out once for a document. */
@Component
final class Selections {

    private final Model model;
    private final DocumentMemo<Set<String>> nested = new DocumentMemo<>();
    private final DocumentMemo<List<SelectedField>> selected = new DocumentMemo<>();
    private final DocumentMemo<RootRead> compiled = new DocumentMemo<>();

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

    private static List<String> path(DataFetchingEnvironment environment) {
        return environment.getExecutionStepInfo().getPath().getKeysOnly();
    }

    private DocumentMemo.Key key(DataFetchingEnvironment environment, Object part) {
        Document document = environment.getDocument();
        OperationDefinition operation = environment.getOperationDefinition();
        @Nullable String name = operation.getName();
        Set<String> names = nested.get(
                document, new DocumentMemo.Key(name, "", Map.of()), () -> NestedVariables.of(document, operation));
        Map<String, @Nullable Object> variables = new HashMap<>();
        Map<String, Object> given = environment.getVariables();
        // A variable that is absent leaves an argument its default; one that is null does not.
        names.stream().filter(given::containsKey).forEach(variable -> variables.put(variable, given.get(variable)));
        return new DocumentMemo.Key(name, part, variables);
    }
}
