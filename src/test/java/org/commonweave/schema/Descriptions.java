package org.commonweave.schema;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import java.util.List;

/** Finds what clients are told nothing about. */
final class Descriptions {

    private Descriptions() {}

    /** Scalars of the specification describe themselves. */
    static void collectSilent(GraphQLNamedType type, List<String> silent) {
        check(type.getName(), type, silent);
        if (type instanceof GraphQLFieldsContainer fields) {
            fields.getFieldDefinitions().forEach(field -> {
                String name = type.getName() + "." + field.getName();
                check(name, field, silent);
                field.getArguments()
                        .forEach(argument -> check(name + "(" + argument.getName() + ")", argument, silent));
            });
        } else if (type instanceof GraphQLInputObjectType input) {
            input.getFieldDefinitions().forEach(field -> check(type.getName() + "." + field.getName(), field, silent));
        } else if (type instanceof GraphQLEnumType values) {
            values.getValues().forEach(value -> check(type.getName() + "." + value.getName(), value, silent));
        }
    }

    private static void check(String name, GraphQLNamedSchemaElement element, List<String> silent) {
        if (element.getDescription() == null || element.getDescription().isBlank()) {
            silent.add(name);
        }
    }
}
