package org.commonweave.read;

import graphql.language.Argument;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The variables that decide what root fields select: all but those used in nothing but the arguments of root fields, which
 * say whom is asked about and change with every request.
 */
final class NestedVariables {

    private final Map<String, FragmentDefinition> fragments;
    private final Set<String> entered = new HashSet<>();
    private final Set<String> found = new HashSet<>();

    private NestedVariables(Document document) {
        this.fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity(), (one, other) -> one));
    }

    static Set<String> of(Document document, OperationDefinition operation) {
        NestedVariables search = new NestedVariables(document);
        search.selections(operation.getSelectionSet(), true);
        return Set.copyOf(search.found);
    }

    private void selections(@Nullable SelectionSet set, boolean root) {
        if (set == null) {
            return;
        }
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof DirectivesContainer<?> directed) {
                directed.getDirectives().forEach(directive -> arguments(directive.getArguments()));
            }
            if (selection instanceof Field field) {
                if (!root) {
                    arguments(field.getArguments());
                }
                selections(field.getSelectionSet(), false);
            } else if (selection instanceof InlineFragment fragment) {
                selections(fragment.getSelectionSet(), root);
            } else if (selection instanceof FragmentSpread spread) {
                FragmentDefinition fragment = fragments.get(spread.getName());
                // What is spread both at the root and below it is entered as either.
                if (fragment != null && entered.add(root + spread.getName())) {
                    selections(fragment.getSelectionSet(), root);
                }
            }
        }
    }

    private void arguments(Iterable<Argument> arguments) {
        arguments.forEach(argument -> value(argument.getValue()));
    }

    private void value(Node<?> value) {
        if (value instanceof VariableReference reference) {
            found.add(reference.getName());
        }
        value.getChildren().forEach(this::value);
    }
}
