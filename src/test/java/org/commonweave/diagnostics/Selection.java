package org.commonweave.diagnostics;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.stream.Collectors;

/** Selections of everything there is of a figure; of records of the graph only their identifiers. */
record Selection(GraphQLSchema schema) {

    static final List<String> PANELS = List.of("actors", "participation", "resources", "collaboration", "response");

    /** Everything of a type. */
    String of(String type) {
        return Everything.of(schema.getObjectType(type));
    }

    /** Every figure of a panel, each in full, with the organization where one has to be named. */
    List<String> figures(String panel, String organization) {
        return panel(panel).getFieldDefinitions().stream()
                .map(figure -> panel + " { " + figure.getName() + argument(figure, organization)
                        + Everything.of(figure.getType()) + " }")
                .toList();
    }

    /** The figures of all panels that need no organization, by value and verdict. */
    String panels() {
        return PANELS.stream()
                .map(name -> panel(name).getFieldDefinitions().stream()
                        .filter(figure -> figure.getArgument("organization") == null)
                        .map(figure -> figure.getName() + " { metric value verdict }")
                        .collect(Collectors.joining(" ", name + " { ", " }")))
                .collect(Collectors.joining(" "));
    }

    GraphQLObjectType panel(String name) {
        return (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(
                schema.getObjectType("Diagnostics").getFieldDefinition(name).getType());
    }

    private static String argument(GraphQLFieldDefinition figure, String organization) {
        return figure.getArgument("organization") == null ? "" : "(organization: \"" + organization + "\")";
    }
}
