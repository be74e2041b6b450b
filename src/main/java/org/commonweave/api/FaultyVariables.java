package org.commonweave.api;

import graphql.ExecutionInput;
import graphql.GraphQLException;
import graphql.language.Document;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds where in the variables a value does not fit, because the engine tells only which variable it is in. */
record FaultyVariables(GraphQLSchema schema) {

    /** The way to the first value that does not fit, beginning with its variable; empty when none is found. */
    List<String> first(ExecutionInput input) {
        Document document = Parser.parse(input.getQuery());
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            String name = input.getOperationName();
            if (name != null && !name.isEmpty() && !name.equals(operation.getName())) {
                continue;
            }
            for (VariableDefinition variable : operation.getVariableDefinitions()) {
                List<String> path = new ArrayList<>(List.of(variable.getName()));
                boolean given = input.getRawVariables().containsKey(variable.getName());
                if (given
                        && !fits(
                                type(variable.getType()),
                                input.getRawVariables().get(variable.getName()),
                                path,
                                input)) {
                    return List.copyOf(path);
                }
            }
        }
        return List.of();
    }

    private @Nullable GraphQLType type(Type<?> type) {
        if (type instanceof NonNullType needed) {
            GraphQLType inner = type(needed.getType());
            return inner == null ? null : GraphQLNonNull.nonNull(inner);
        }
        if (type instanceof ListType list) {
            GraphQLType inner = type(list.getType());
            return inner == null ? null : GraphQLList.list(inner);
        }
        return schema.getType(((TypeName) type).getName());
    }

    /** When it does not fit, the path leads to what does not. */
    private static boolean fits(
            @Nullable GraphQLType type, @Nullable Object value, List<String> path, ExecutionInput input) {
        if (type instanceof GraphQLNonNull needed) {
            return value != null && fits(needed.getWrappedType(), value, path, input);
        }
        if (value == null || type == null) {
            return true;
        }
        if (type instanceof GraphQLList list) {
            return items(list.getWrappedType(), value, path, input);
        }
        if (type instanceof GraphQLInputObjectType object) {
            return value instanceof Map<?, ?> fields && fields(object, fields, path, input);
        }
        return !(type instanceof GraphQLScalarType scalar)
                ? value instanceof String name && ((GraphQLEnumType) type).getValue(name) != null
                : read(scalar, value, input);
    }

    private static boolean read(GraphQLScalarType scalar, Object value, ExecutionInput input) {
        try {
            scalar.getCoercing().parseValue(value, input.getGraphQLContext(), input.getLocale());
            return true;
        } catch (GraphQLException unfit) {
            return false;
        }
    }

    private static boolean items(GraphQLType type, Object value, List<String> path, ExecutionInput input) {
        if (!(value instanceof Collection<?> items)) {
            return fits(type, value, path, input);
        }
        int index = 0;
        for (Object item : items) {
            path.add(String.valueOf(index++));
            if (!fits(type, item, path, input)) {
                return false;
            }
            path.remove(path.size() - 1);
        }
        return true;
    }

    private static boolean fields(
            GraphQLInputObjectType type, Map<?, ?> given, List<String> path, ExecutionInput input) {
        for (Map.Entry<?, ?> field : given.entrySet()) {
            GraphQLInputObjectField known = type.getField(String.valueOf(field.getKey()));
            path.add(String.valueOf(field.getKey()));
            if (known == null || !fits(known.getType(), field.getValue(), path, input)) {
                return false;
            }
            path.remove(path.size() - 1);
        }
        for (GraphQLInputObjectField field : type.getFields()) {
            if (field.getType() instanceof GraphQLNonNull
                    && !field.hasSetDefaultValue()
                    && !given.containsKey(field.getName())) {
                path.add(field.getName());
                return false;
            }
        }
        return true;
    }
}
