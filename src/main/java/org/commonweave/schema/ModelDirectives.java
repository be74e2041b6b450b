package org.commonweave.schema;

import graphql.language.Directive;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumTypeExtensionDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.SDLDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes the directives that declare the model out of the API: they are for the service, not for its clients. */
final class ModelDirectives {

    private static final Set<String> NAMES = Set.of(
            "node",
            "related",
            "ends",
            "relationshipProperties",
            "unique",
            "indexed",
            "min",
            "max",
            "notBelow",
            "notAbove",
            "text",
            "ruled",
            "derived",
            "question",
            "diagnostic",
            "key",
            "value");

    private ModelDirectives() {}

    /** True for definitions that say something about the model and nothing to clients. */
    static boolean onlyDeclares(SDLDefinition<?> definition) {
        return definition instanceof ObjectTypeDefinition type && type.hasDirective("relationshipProperties")
                || definition instanceof EnumTypeDefinition e
                        && (e.getName().equals("Direction") || e.getName().equals("TextKind"));
    }

    static FieldDefinition strip(FieldDefinition field) {
        return field.transform(builder -> builder.directives(kept(field.getDirectives())));
    }

    static ObjectTypeDefinition strip(ObjectTypeDefinition type) {
        List<FieldDefinition> fields =
                type.getFieldDefinitions().stream().map(ModelDirectives::strip).toList();
        return type.transform(builder -> builder.fieldDefinitions(fields).directives(kept(type.getDirectives())));
    }

    static InterfaceTypeDefinition strip(InterfaceTypeDefinition type) {
        List<FieldDefinition> fields =
                type.getFieldDefinitions().stream().map(ModelDirectives::strip).toList();
        return type.transform(builder -> builder.definitions(fields));
    }

    /** One Query type out of its parts. */
    static void replaceExtensions(TypeDefinitionRegistry registry, ObjectTypeDefinition query) {
        List<FieldDefinition> fields = new ArrayList<>(query.getFieldDefinitions());
        for (ObjectTypeExtensionDefinition extension :
                List.copyOf(registry.objectTypeExtensions().getOrDefault(query.getName(), List.of()))) {
            fields.addAll(extension.getFieldDefinitions());
            registry.remove(extension);
        }
        registry.remove(query);
        registry.add(query.transform(builder -> builder.fieldDefinitions(
                fields.stream().map(ModelDirectives::strip).toList())));
    }

    static void removeFrom(TypeDefinitionRegistry registry) {
        EnumTypeDefinition relationships = registry.getTypeOrNull("RelationshipType", EnumTypeDefinition.class);
        if (relationships != null) {
            List<EnumTypeExtensionDefinition> extensions =
                    List.copyOf(registry.enumTypeExtensions().getOrDefault("RelationshipType", List.of()));
            List<EnumValueDefinition> values = new ArrayList<>(relationships.getEnumValueDefinitions());
            extensions.forEach(e -> values.addAll(e.getEnumValueDefinitions()));
            registry.remove(relationships);
            extensions.forEach(registry::remove);
            registry.add(relationships.transform(builder -> builder.enumValueDefinitions(values.stream()
                    .map(value -> value.transform(v -> v.directives(kept(value.getDirectives()))))
                    .toList())));
        }
        List.copyOf(registry.getDirectiveDefinitions().values()).stream()
                .filter(directive -> NAMES.contains(directive.getName()))
                .forEach(registry::remove);
    }

    private static List<Directive> kept(List<Directive> directives) {
        return directives.stream()
                .filter(directive -> !NAMES.contains(directive.getName()))
                .toList();
    }
}
