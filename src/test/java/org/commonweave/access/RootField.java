package org.commonweave.access;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A root field of the served schema, and a document that asks it with the least a field accepts. */
record RootField(String operation, GraphQLFieldDefinition definition) {

    private static final Map<String, String> LITERALS = Map.of(
            "DateTime", "\"2026-06-30T00:00:00+08:00\"",
            "Date", "\"2026-06-30\"",
            "JSON", "{}",
            "Int", "1",
            "Float", "1.0",
            "Boolean", "true",
            "ID", "\"00000000-0000-4000-8000-000000000001\"",
            "String", "\"x\"");

    static Stream<RootField> of(GraphQLSchema schema) {
        return Stream.of(
                        schema.getQueryType(),
                        Objects.requireNonNull(schema.getMutationType()),
                        Objects.requireNonNull(schema.getSubscriptionType()))
                .flatMap(type -> type.getFieldDefinitions().stream()
                        .map(field -> new RootField(type.getName().toLowerCase(java.util.Locale.ROOT), field)));
    }

    Audience audience() {
        GraphQLAppliedDirective allowed = Objects.requireNonNull(definition.getAppliedDirective("allowed"), toString());
        return Audience.valueOf(Objects.requireNonNull(allowed.getArgument("to").getValue()));
    }

    String document() {
        String arguments = definition.getArguments().stream()
                .filter(RootField::required)
                .map(argument -> argument.getName() + ": " + literal(argument.getType()))
                .collect(Collectors.joining(", "));
        return operation + " { " + definition.getName() + (arguments.isEmpty() ? "" : "(" + arguments + ")")
                + selection() + " }";
    }

    private String selection() {
        GraphQLType type = GraphQLTypeUtil.unwrapAll(definition.getType());
        boolean payload = type instanceof GraphQLObjectType object && object.getFieldDefinition("userErrors") != null;
        return payload ? " { userErrors { code message } }" : GraphQLTypeUtil.isLeaf(type) ? "" : " { __typename }";
    }

    private static boolean required(GraphQLArgument argument) {
        return argument.getType() instanceof GraphQLNonNull && !argument.hasSetDefaultValue();
    }

    static String literal(GraphQLInputType type) {
        GraphQLType inner = GraphQLTypeUtil.unwrapNonNull(type);
        if (GraphQLTypeUtil.isList(inner)) {
            return "[" + literal((GraphQLInputType) GraphQLTypeUtil.unwrapOne(inner)) + "]";
        }
        if (inner instanceof GraphQLEnumType values) {
            return values.getValues().get(0).getName();
        }
        if (inner instanceof GraphQLInputObjectType one && one.isOneOf()) {
            GraphQLInputObjectField first = one.getFieldDefinitions().get(0);
            return "{" + first.getName() + ": " + literal(first.getType()) + "}";
        }
        if (inner instanceof GraphQLInputObjectType input) {
            return input.getFieldDefinitions().stream()
                    .filter(field -> field.getType() instanceof GraphQLNonNull && !field.hasSetDefaultValue())
                    .map(field -> field.getName() + ": " + literal(field.getType()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        String name = ((graphql.schema.GraphQLNamedType) inner).getName();
        return Objects.requireNonNull(LITERALS.get(name), () -> "No literal of type " + name);
    }

    /** Those who may ask it, in the order of their say. */
    List<Role> admitted() {
        return Stream.of(Role.values()).filter(audience()::admits).toList();
    }

    @Override
    public String toString() {
        return operation + " " + definition.getName();
    }
}
