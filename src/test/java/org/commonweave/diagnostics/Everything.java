package org.commonweave.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.stream.Collectors;

/** Everything that can be selected of a figure; of records of the graph only their identifiers. */
final class Everything {

    private Everything() {}

    static String of(GraphQLType given) {
        return of(given, 0);
    }

    private static String of(GraphQLType given, int depth) {
        GraphQLType type = GraphQLTypeUtil.unwrapAll(given);
        if (type instanceof GraphQLInterfaceType) {
            return " { id }";
        }
        if (!(type instanceof GraphQLObjectType object)) {
            return "";
        }
        if (object.getInterfaces().stream().anyMatch(i -> i.getName().equals("Node"))) {
            return " { uuid }";
        }
        assertThat(depth).as("depth of %s", object.getName()).isLessThan(8);
        return object.getFieldDefinitions().stream()
                .map(field -> field.getName() + of(field.getType(), depth + 1))
                .collect(Collectors.joining(" ", " { ", " }"));
    }
}
