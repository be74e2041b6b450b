package org.commonweave.report;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is asked of a figure for a report: all of it; of records of the graph the type, the identifier and the name. */
public final class Selection {

    /** What is asked of a record. */
    static final List<String> OF_RECORD = List.of("__typename", "id", "name");

    private static final String NODE = "Node";
    private static final int DEEPEST = 8;

    private Selection() {}

    /** The selection of a type; it uses the variables $lang and $paths. */
    public static String of(GraphQLObjectType figure) {
        return of(figure, 0);
    }

    private static String of(GraphQLType given, int depth) {
        GraphQLType type = GraphQLTypeUtil.unwrapAll(given);
        if (!(type instanceof GraphQLFieldsContainer object)) {
            return "";
        }
        if (object instanceof GraphQLInterfaceType) {
            return " { __typename id ... on Entity { name(lang: $lang) } }";
        }
        if (isRecord(object)) {
            return " { __typename id name(lang: $lang) }";
        }
        if (depth > DEEPEST) {
            throw new IllegalStateException("The schema nests without end below " + object.getName());
        }
        return object.getFieldDefinitions().stream()
                .map(field -> field.getName() + arguments(field) + of(field.getType(), depth + 1))
                .collect(Collectors.joining(" ", " { ", " }"));
    }

    private static String arguments(GraphQLFieldDefinition field) {
        return field.getArgument("lang") != null
                ? "(lang: $lang)"
                : field.getName().equals("evidence") ? "(first: $paths)" : "";
    }

    /** True for what is kept in the graph, and not computed. */
    static boolean isRecord(@Nullable GraphQLFieldsContainer type) {
        return type instanceof GraphQLInterfaceType && type.getName().equals(NODE)
                || type instanceof GraphQLObjectType object
                        && object.getInterfaces().stream()
                                .map(GraphQLNamedOutputType::getName)
                                .anyMatch(NODE::equals);
    }
}
