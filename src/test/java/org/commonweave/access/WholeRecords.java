package org.commonweave.access;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonweave.model.NodeType;

/** Documents that ask for all there is of a type: every field, its relations with what they carry, counts, every order and filter. */
final class WholeRecords {

    private static final String AT = "asOf: \"2026-06-30T00:00:00+08:00\"";

    private static final List<String> WORDS = List.of("hall", "rice", "红色议事厅");

    private final GraphQLSchema schema;

    WholeRecords(GraphQLSchema schema) {
        this.schema = schema;
    }

    /**
     * @param share which part of the orders and filters, of so many
     */
    List<String> of(NodeType type, int share, int shares) {
        List<String> documents = new ArrayList<>();
        String page = "totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id %s } }";
        documents.add(list(type, "first: 100, " + AT, page.formatted(fields(type.label()))));
        // Each relation by itself: the database takes long to plan a statement with all of them.
        relations(type).forEach(relation -> documents.add(list(type, "first: 100, " + AT, page.formatted(relation))));
        for (String word : WORDS) {
            documents.add(list(type, "search: \"" + word + "\", first: 50, " + AT, "totalCount nodes { id name }"));
        }
        part(orders(type), share, shares)
                .forEach(order -> documents.add(list(
                        type,
                        "orderBy: [{field: " + order + ", direction: DESC}], first: 3, " + AT,
                        "totalCount edges { cursor node { id } } pageInfo { hasNextPage }")));
        part(filters(type), share, shares)
                .forEach(filter -> documents.add(
                        list(type, "where: {" + filter + "}, first: 50, " + AT, "totalCount nodes { id }")));
        GraphQLFieldDefinition list =
                Objects.requireNonNull(schema.getQueryType().getFieldDefinition(type.plural()));
        if (list.getArgument("near") != null) {
            documents.add(list(
                    type,
                    "near: {point: {latitude: 39.905, longitude: 116.405}, meters: 1000}, first: 50, " + AT,
                    "totalCount nodes { id }"));
        }
        return documents;
    }

    private static List<String> part(List<String> all, int share, int shares) {
        return IntStream.range(0, all.size())
                .filter(i -> i % shares == share)
                .mapToObj(all::get)
                .toList();
    }

    String one(NodeType type, String uuid) {
        return "{ " + type.singular() + "(id: \"" + uuid + "\", " + AT + ") { " + fields(type.label()) + " } }";
    }

    private List<String> relations(NodeType type) {
        GraphQLFieldsContainer served = (GraphQLFieldsContainer) Objects.requireNonNull(schema.getType(type.label()));
        return served.getFieldDefinitions().stream()
                .filter(WholeRecords::needsNothing)
                .filter(field -> !GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType())))
                .filter(field -> ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType()))
                        .getName()
                        .endsWith("Connection"))
                .map(field -> field.getName() + "(first: 50) { totalCount edges { cursor " + carried(field)
                        + " node { id name visibility } } }")
                .toList();
    }

    /** What the links themselves carry. */
    private String carried(GraphQLFieldDefinition relation) {
        GraphQLFieldsContainer page = (GraphQLFieldsContainer) GraphQLTypeUtil.unwrapAll(relation.getType());
        return fields(((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(
                        page.getFieldDefinition("edges").getType()))
                .getName());
    }

    private static String list(NodeType type, String arguments, String selection) {
        return "{ " + type.plural() + "(" + arguments + ") { " + selection + " } }";
    }

    private List<String> orders(NodeType type) {
        return ((graphql.schema.GraphQLEnumType) Objects.requireNonNull(schema.getType(type.label() + "OrderField")))
                .getValues().stream()
                        .map(value -> value.getName())
                        .filter(name -> !name.equals("RELEVANCE") && !name.equals("DISTANCE"))
                        .toList();
    }

    /** One of each kind that a field allows: whether it is there, what it contains, and of relations some, none and every. */
    private List<String> filters(NodeType type) {
        GraphQLInputObjectType where =
                (GraphQLInputObjectType) Objects.requireNonNull(schema.getType(type.label() + "Where"));
        List<String> filters = new ArrayList<>();
        where.getFieldDefinitions().forEach(field -> {
            GraphQLType kind = GraphQLTypeUtil.unwrapAll(field.getType());
            if (!(kind instanceof GraphQLInputObjectType filter)
                    || filter.getName().equals(where.getName())) {
                return;
            }
            if (filter.getFieldDefinition("some") != null) {
                filters.add(field.getName() + ": {some: {visibility: {ne: PUBLIC}}}");
                filters.add(field.getName() + ": {none: {nameEn: {contains: \"a\"}}}");
                filters.add(field.getName() + ": {every: {confidence: {gt: 0}}}");
            } else if (filter.getFieldDefinition("contains") != null) {
                filters.add(field.getName() + ": {contains: \"a\"}");
                filters.add("not: {" + field.getName() + ": {contains: \"a\"}}");
            } else if (filter.getFieldDefinition("isNull") != null) {
                filters.add(field.getName() + ": {isNull: true}");
            }
        });
        return filters;
    }

    /** The leaves of a type. */
    private String fields(String typeName) {
        GraphQLFieldsContainer type = (GraphQLFieldsContainer) Objects.requireNonNull(schema.getType(typeName));
        return type.getFieldDefinitions().stream()
                .filter(WholeRecords::needsNothing)
                .filter(field -> GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType())))
                .map(GraphQLFieldDefinition::getName)
                .collect(Collectors.joining(" "));
    }

    private static boolean needsNothing(GraphQLFieldDefinition field) {
        return field.getArguments().stream()
                .noneMatch(argument -> argument.getType() instanceof GraphQLNonNull && !argument.hasSetDefaultValue());
    }
}
