package org.commonweave.report;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes an answer apart, field by field as the schema has them, into cells. Nothing of it is left out or made up. */
final class Cells {

    private final List<Cell> cells = new ArrayList<>();

    private Cells() {}

    /** The cells of an answer's fields that are wanted. */
    static List<Cell> of(
            GraphQLFieldsContainer type, Map<String, Object> answer, Predicate<GraphQLFieldDefinition> wanted) {
        Cells all = new Cells();
        for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
            if (wanted.test(field)) {
                all.field("", "", "", field, answer.get(field.getName()));
            }
        }
        return all.cells;
    }

    private void field(String table, String row, String prefix, GraphQLFieldDefinition field, @Nullable Object value) {
        String path = prefix + field.getName();
        GraphQLType base = GraphQLTypeUtil.unwrapAll(field.getType());
        boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
        if (!(base instanceof GraphQLFieldsContainer object)) {
            cells.add(new Cell(table, row, path, list ? joined(value) : scalar(base, value)));
        } else if (!list) {
            object(table, row, path + ".", object, value);
        } else if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                String item = below(row, path) + "[" + (i + 1) + "]";
                object(below(table, path), item, "", object, items.get(i));
            }
        }
    }

    private void object(String table, String row, String prefix, GraphQLFieldsContainer type, @Nullable Object value) {
        if (Selection.isRecord(type)) {
            for (String part : Selection.OF_RECORD) {
                Object known = value instanceof Map<?, ?> record ? record.get(part) : null;
                cells.add(new Cell(table, row, prefix + (part.startsWith("__") ? "type" : part), known));
            }
        } else {
            Map<?, ?> fields = value instanceof Map<?, ?> known ? known : Map.of();
            for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                field(table, row, prefix, field, fields.get(field.getName()));
            }
        }
    }

    private static @Nullable Object scalar(GraphQLType type, @Nullable Object value) {
        return value instanceof String text
                        && ((GraphQLNamedType) type).getName().equals("DateTime")
                ? OffsetDateTime.parse(text)
                : value;
    }

    private static @Nullable Object joined(@Nullable Object value) {
        return value instanceof List<?> items
                ? items.stream().map(Objects::toString).collect(Collectors.joining("; "))
                : null;
    }

    private static String below(String path, String field) {
        return path.isEmpty() ? field : path + "." + field;
    }
}
