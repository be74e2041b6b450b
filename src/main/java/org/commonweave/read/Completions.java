package org.commonweave.read;

import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.introspection.Introspection;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Works out how the objects that a field selects are completed; nothing where any of it has to be fetched or watched. */
final class Completions {

    private static final FieldCollector FIELDS = new FieldCollector();

    private final GraphQLSchema schema;
    private final FieldCollectorParameters.Builder collecting;
    private final List<WatchedTypes> watched;

    private Completions(ExecutionContext execution, List<WatchedTypes> watched) {
        this.schema = execution.getGraphQLSchema();
        this.watched = watched;
        this.collecting = FieldCollectorParameters.newParameters()
                .schema(schema)
                .fragments(execution.getFragmentsByName())
                .variables(execution.getCoercedVariables().toMap())
                .graphQLContext(execution.getGraphQLContext());
    }

    static @Nullable Completion of(
            ExecutionContext execution, MergedField field, GraphQLObjectType type, List<WatchedTypes> watched) {
        return new Completions(execution, watched).object(field, type);
    }

    private @Nullable Completion object(MergedField field, GraphQLObjectType type) {
        if (watched.stream().anyMatch(watch -> watch.watches(type))) {
            return null;
        }
        FieldCollectorParameters parameters = collecting.objectType(type).build();
        List<Completion.Part> parts = new ArrayList<>();
        for (MergedField selected :
                FIELDS.collectFields(parameters, field).getSubFields().values()) {
            Completion.Part part = part(selected, type);
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        return new Completion.Whole(parts);
    }

    private Completion.@Nullable Part part(MergedField field, GraphQLObjectType parent) {
        if (field.getName().equals(Introspection.TypeNameMetaFieldDef.getName())) {
            return new Completion.Part(
                    field.getResultKey(), false, new Completion.OneOfTypes(Map.of()), parent.getName());
        }
        GraphQLFieldDefinition definition = parent.getFieldDefinition(field.getName());
        if (definition == null
                || !(schema.getCodeRegistry()
                                .getDataFetcher(FieldCoordinates.coordinates(parent, definition), definition)
                        instanceof AnswerFetcher)) {
            return null;
        }
        GraphQLType type = definition.getType();
        Completion completion = value(field, nullable(type));
        return completion == null
                ? null
                : new Completion.Part(field.getResultKey(), type == nullable(type), completion, null);
    }

    private @Nullable Completion value(MergedField field, GraphQLType type) {
        if (type instanceof GraphQLList list) {
            GraphQLType item = list.getWrappedType();
            Completion completion = value(field, nullable(item));
            return completion == null ? null : new Completion.Items(completion, item == nullable(item));
        }
        if (type instanceof GraphQLScalarType scalar) {
            return new Completion.Leaf(scalar.getCoercing());
        }
        if (type instanceof GraphQLEnumType names) {
            return new Completion.OneOfNames(names);
        }
        if (type instanceof GraphQLObjectType object) {
            return object(field, object);
        }
        return type instanceof GraphQLInterfaceType several ? oneOf(field, several) : null;
    }

    private Completion oneOf(MergedField field, GraphQLInterfaceType several) {
        Map<String, Completion> byName = new HashMap<>();
        for (GraphQLObjectType type : schema.getImplementations(several)) {
            Completion completion = object(field, type);
            if (completion != null) {
                byName.put(type.getName(), completion);
            }
        }
        return new Completion.OneOfTypes(byName);
    }

    private static GraphQLType nullable(GraphQLType type) {
        return type instanceof GraphQLNonNull some ? some.getWrappedType() : type;
    }
}
