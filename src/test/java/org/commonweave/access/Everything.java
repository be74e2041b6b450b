package org.commonweave.access;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Map;
import java.util.stream.Collectors;

/** Selects every field there is, so many levels deep, without those that need an argument. */
final class Everything {

    private final int page;

    /**
     * @param page how many of each list
     */
    Everything(int page) {
        this.page = page;
    }

    /** A selection set with its braces; empty for a leaf. */
    String of(GraphQLType type, int depth) {
        GraphQLType inner = GraphQLTypeUtil.unwrapAll(type);
        if (GraphQLTypeUtil.isLeaf(inner)) {
            return "";
        }
        String fields = inner instanceof GraphQLInterfaceType || inner instanceof GraphQLObjectType
                ? fields((GraphQLFieldsContainer) inner, depth)
                : "";
        return " { __typename " + fields + " }";
    }

    private String fields(GraphQLFieldsContainer type, int depth) {
        return type.getFieldDefinitions().stream()
                .filter(field -> field.getArguments().stream().noneMatch(Everything::required))
                // The same records once more, without what their links carry.
                .filter(field -> !field.getName().equals("nodes") || type.getFieldDefinition("edges") == null)
                .filter(field -> depth > 0 || GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType())))
                .map(field -> alias(type, field) + field.getName() + arguments(field) + of(field.getType(), depth - 1))
                .collect(Collectors.joining(" "));
    }

    /** Types behind one interface may answer the same name with other types; each under a name of its own. */
    private static String alias(GraphQLFieldsContainer type, GraphQLFieldDefinition field) {
        return type instanceof GraphQLObjectType
                ? ""
                : field.getName() + "Of" + ((GraphQLNamedType) type).getName() + ": ";
    }

    private String arguments(GraphQLFieldDefinition field) {
        GraphQLArgument first = field.getArgument("first");
        return first == null ? "" : "(first: " + page + ")";
    }

    static boolean required(GraphQLArgument argument) {
        return argument.getType() instanceof GraphQLNonNull && !argument.hasSetDefaultValue();
    }

    /** A root field with what it needs, by the names of its arguments, and everything it answers. */
    String ask(RootField field, Map<String, String> values, int depth) {
        String arguments = field.definition().getArguments().stream()
                .filter(argument -> required(argument) || values.containsKey(argument.getName()))
                .map(argument -> argument.getName() + ": "
                        + values.getOrDefault(argument.getName(), RootField.literal(argument.getType())))
                .collect(Collectors.joining(", "));
        return field.operation() + " { " + field.definition().getName()
                + (arguments.isEmpty() ? "" : "(" + arguments + ")")
                + of(field.definition().getType(), depth) + " }";
    }
}
