package org.commonweave.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.ObjectTypeDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweave.model.ModelConfiguration;
import org.commonweave.testing.GraphTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every object of the API can be told from others by its id, or is declared to be a value. */
@GraphTest
class ValueTypesTests {

    /** What the rules of Relay and of mutations shape. */
    private static final Pattern SHAPED =
            Pattern.compile("PageInfo|Query|Mutation|Subscription|.*(Connection|Edge|Payload|Error)");

    @Autowired
    GraphQLSchema schema;

    @Test
    void whatHasNoIdentityIsDeclaredToBeAValue() {
        assertThat(objects()
                        .filter(type -> !hasId(type))
                        .map(GraphQLObjectType::getName)
                        .filter(name -> !SHAPED.matcher(name).matches()))
                .containsExactlyInAnyOrderElementsOf(values());
    }

    @Test
    void anInputIsNamedAfterItsMutation() {
        List<GraphQLFieldDefinition> mutations = schema.getMutationType().getFieldDefinitions();
        assertThat(mutations)
                .hasSizeGreaterThan(100)
                .filteredOn(mutation -> !mutation.getArguments().isEmpty())
                .allSatisfy(mutation -> {
                    String name = mutation.getName();
                    assertThat(mutation.getArguments())
                            .extracting(argument -> GraphQLTypeUtil.simplePrint(argument.getType()))
                            .containsExactly(
                                    name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Input!");
                });
    }

    @Test
    void everyListPagesInBothDirections() {
        assertThat(Stream.concat(
                                objects(),
                                schema.getAllTypesAsList().stream()
                                        .filter(GraphQLInterfaceType.class::isInstance)
                                        .map(GraphQLInterfaceType.class::cast))
                        .flatMap(type -> type.getFieldDefinitions().stream())
                        .filter(field -> ((GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType()))
                                .getName()
                                .endsWith("Connection")))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(field.getArguments())
                        .extracting(
                                argument -> argument.getName() + ": " + GraphQLTypeUtil.simplePrint(argument.getType()))
                        .as(field.getName())
                        .contains("first: Int", "after: String", "last: Int", "before: String"));
    }

    private static boolean hasId(GraphQLObjectType type) {
        GraphQLFieldDefinition id = type.getFieldDefinition("id");
        return id != null && GraphQLTypeUtil.simplePrint(id.getType()).equals("ID!");
    }

    private Stream<GraphQLObjectType> objects() {
        return schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .filter(type -> !type.getName().startsWith("__"));
    }

    private static Set<String> values() {
        return ModelConfiguration.sdl().getTypes(ObjectTypeDefinition.class).stream()
                .filter(type -> type.hasDirective("value"))
                .map(ObjectTypeDefinition::getName)
                .collect(Collectors.toSet());
    }
}
