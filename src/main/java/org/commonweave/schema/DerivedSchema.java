package org.commonweave.schema;

import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SDLDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweave.model.Model;
import org.commonweave.model.NodeType;
import org.commonweave.model.Property;
import org.commonweave.model.PropertyKind;
import org.commonweave.model.RelationField;

/** Turns the SDL as written into the SDL as served. */
public final class DerivedSchema {

    private final Model model;
    private final List<SchemaPart> parts;

    public DerivedSchema(Model model, List<SchemaPart> parts) {
        this.model = model;
        this.parts = List.copyOf(parts);
    }

    /** Changes the registry in place. */
    public void configure(TypeDefinitionRegistry registry) {
        registry.merge(new SchemaParser().parse(derived()));
        List<SDLDefinition<?>> written = new ArrayList<>();
        registry.types().values().forEach(written::add);
        registry.scalars().values().forEach(written::add);
        for (SDLDefinition<?> definition : written) {
            if (ModelDirectives.onlyDeclares(definition)) {
                registry.remove(definition);
            } else if (definition instanceof ObjectTypeDefinition type
                    && type.getName().equals("Query")) {
                ModelDirectives.replaceExtensions(registry, type);
            } else if (definition instanceof ObjectTypeDefinition type && model.isNode(type.getName())) {
                registry.remove(type);
                registry.add(served(type, registry));
            } else if (definition instanceof ObjectTypeDefinition type && type.hasDirective("diagnostic")) {
                registry.remove(type);
                registry.add(diagnostic(type, registry));
            } else if (definition instanceof ObjectTypeDefinition type) {
                registry.remove(type);
                registry.add(ModelDirectives.strip(type));
            } else if (definition instanceof InterfaceTypeDefinition type) {
                registry.remove(type);
                registry.add(ModelDirectives.strip(type));
            }
        }
        ModelDirectives.removeFrom(registry);
        if (model.nodeTypes().stream()
                .flatMap(type -> type.properties().stream())
                .noneMatch(property -> property.kind() == PropertyKind.DATE)) {
            // Nothing can be filtered by a date, so its filter would be in nobody's reach.
            registry.remove(
                    Objects.requireNonNull(registry.getTypeOrNull("DateFilter", InputObjectTypeDefinition.class)));
        }
    }

    /** A type's own fields behind those that every diagnostic answers. */
    private static ObjectTypeDefinition diagnostic(ObjectTypeDefinition type, TypeDefinitionRegistry registry) {
        List<FieldDefinition> fields = Stream.concat(
                        Objects.requireNonNull(registry.getTypeOrNull("Diagnostic", InterfaceTypeDefinition.class))
                                .getFieldDefinitions()
                                .stream(),
                        type.getFieldDefinitions().stream())
                .map(ModelDirectives::strip)
                .toList();
        return type.transform(builder ->
                builder.fieldDefinitions(fields).directives(List.of()).implementz(ConnectionTypes.named("Diagnostic")));
    }

    private String derived() {
        Map<String, RelationField> connections = new TreeMap<>();
        model.nodeTypes()
                .forEach(type -> type.relations().stream()
                        .filter(RelationField::many)
                        .forEach(relation -> connections.putIfAbsent(relation.connectionPrefix(), relation)));
        Stream<String> enums = model.nodeTypes().stream()
                .flatMap(type -> type.properties().stream())
                .filter(p -> p.kind() == PropertyKind.ENUM)
                .map(Property::type)
                .distinct()
                .sorted()
                .map(FilterTypes::enumFilter);
        return Stream.of(
                        model.nodeTypes().stream().map(ConnectionTypes::root),
                        connections.values().stream().map(ConnectionTypes::related),
                        model.nodeTypes().stream().map(FilterTypes::where),
                        model.nodeTypes().stream().map(OrderTypes::order),
                        enums,
                        Stream.of(RootFields.query(model)),
                        parts.stream().map(part -> part.sdl(model)))
                .flatMap(text -> text)
                .collect(Collectors.joining("\n"));
    }

    private ObjectTypeDefinition served(ObjectTypeDefinition type, TypeDefinitionRegistry registry) {
        NodeType node = model.nodeType(type.getName());
        List<FieldDefinition> common = Objects.requireNonNull(
                        registry.getTypeOrNull("Entity", InterfaceTypeDefinition.class))
                .getFieldDefinitions();
        List<FieldDefinition> fields = Stream.concat(common.stream(), type.getFieldDefinitions().stream())
                .map(field -> node.relation(field.getName())
                        .map(relation -> ConnectionTypes.field(field, relation))
                        .orElse(field))
                .map(ModelDirectives::strip)
                .toList();
        return type.transform(builder -> builder.fieldDefinitions(fields)
                .directives(List.of())
                .implementz(ConnectionTypes.named("Node"))
                .implementz(ConnectionTypes.named("Entity")));
    }
}
