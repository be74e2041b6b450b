package org.commonweave.schema;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonweave.access.Audience;
import org.commonweave.access.Viewer;
import org.commonweave.refusal.Refusal;
import org.commonweave.text.Messages;
import reactor.core.publisher.Flux;

/**
 * The one place where whoever a root field is not for is refused, before the field does anything. A root field that does
 * not say whom it is for is nobody's: the service does not start with one.
 */
final class Admission implements SchemaDirectiveWiring {

    static final String DIRECTIVE = "allowed";

    private static final String ERRORS = "userErrors";

    private static final Messages.Bundle BUNDLE = Messages.Bundle.of("access");

    @Override
    public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> environment) {
        GraphQLFieldDefinition field = environment.getElement();
        String said = environment.getAppliedDirective().getArgument("to").getValue();
        Audience audience = Audience.valueOf(said);
        DataFetcher<?> answer = environment.getFieldDataFetcher();
        String root = ((GraphQLNamedType) environment.getFieldsContainer()).getName();
        environment.setFieldDataFetcher(asked -> {
            Viewer viewer = asked.getGraphQlContext().get(Viewer.class);
            return audience.admits(viewer.role()) ? answer.get(asked) : refuse(audience, root, asked);
        });
        return field;
    }

    /** Clients look for what went wrong where the answer has a place for it, those of a subscription at the end of its stream. */
    private static Object refuse(Audience audience, String root, DataFetchingEnvironment environment) {
        String message = BUNDLE.forReader(environment.getLocale()).say("allowed." + audience);
        if (root.equals("Subscription")) {
            return Flux.error(new Refusal.Forbidden(List.of(), message));
        }
        if (GraphQLTypeUtil.unwrapAll(environment.getFieldType()) instanceof GraphQLObjectType payload
                && payload.getFieldDefinition(ERRORS) != null) {
            Map<String, Object> answer = new HashMap<>();
            payload.getFieldDefinitions().stream()
                    .filter(part -> part.getType() instanceof GraphQLNonNull)
                    .forEach(
                            part -> answer.put(part.getName(), nothing(GraphQLTypeUtil.unwrapNonNull(part.getType()))));
            answer.put(ERRORS, List.of(Map.of("field", List.of("input"), "code", "FORBIDDEN", "message", message)));
            return answer;
        }
        throw new Refusal.Forbidden(List.of(), message);
    }

    private static Object nothing(GraphQLType type) {
        return GraphQLTypeUtil.isList(type) ? List.of() : 0;
    }

    /** Refuses to serve a root field that does not say whom it is for. */
    static void require(TypeDefinitionRegistry registry) {
        List<String> silent = Stream.of("Query", "Mutation", "Subscription")
                .flatMap(root -> fields(registry, root)
                        .filter(field -> !field.hasDirective(DIRECTIVE))
                        .map(field -> root + "." + field.getName()))
                .toList();
        if (!silent.isEmpty()) {
            throw new IllegalStateException("Say with @" + DIRECTIVE + "(to: …) whom these fields are for: " + silent);
        }
    }

    private static Stream<FieldDefinition> fields(TypeDefinitionRegistry registry, String root) {
        ObjectTypeDefinition type = registry.getTypeOrNull(root, ObjectTypeDefinition.class);
        return Stream.concat(
                type == null ? Stream.empty() : type.getFieldDefinitions().stream(),
                registry.objectTypeExtensions().getOrDefault(root, List.of()).stream()
                        .flatMap(part -> part.getFieldDefinitions().stream()));
    }
}
