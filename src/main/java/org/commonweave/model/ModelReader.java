package org.commonweave.model;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumTypeExtensionDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the model from the SDL as its authors wrote it. */
public final class ModelReader {

    private static final String RELATIONSHIP_ENUM = "RelationshipType";

    private final TypeDefinitionRegistry sdl;
    private final FieldReader fields;
    private final Map<String, RelationshipType> relationships = new LinkedHashMap<>();

    private ModelReader(TypeDefinitionRegistry sdl) {
        this.sdl = sdl;
        this.fields = new FieldReader(sdl);
    }

    public static Model read(TypeDefinitionRegistry sdl) {
        ModelReader reader = new ModelReader(sdl);
        reader.readRelationships();
        Map<String, NodeType> nodes = new LinkedHashMap<>();
        for (ObjectTypeDefinition type : sdl.getTypes(ObjectTypeDefinition.class)) {
            if (type.hasDirective("node")) {
                nodes.put(type.getName(), reader.nodeType(type));
            }
        }
        Model model = new Model(nodes, reader.relationships, QuestionReader.read(sdl));
        ModelChecks.check(model);
        return model;
    }

    private void readRelationships() {
        Stream<EnumTypeDefinition> extensions =
                sdl
                        .enumTypeExtensions()
                        .getOrDefault(RELATIONSHIP_ENUM, List.<EnumTypeExtensionDefinition>of())
                        .stream()
                        .map(EnumTypeDefinition.class::cast);
        Stream<EnumTypeDefinition> base =
                Stream.ofNullable(sdl.getTypeOrNull(RELATIONSHIP_ENUM, EnumTypeDefinition.class));
        Stream.concat(base, extensions)
                .flatMap(e -> e.getEnumValueDefinitions().stream())
                .map(this::relationshipType)
                .forEach(type -> relationships.put(type.name(), type));
    }

    private RelationshipType relationshipType(EnumValueDefinition value) {
        Arguments ends = Arguments.of(value, "ends");
        String holder = ends.string("properties");
        List<Property> own =
                holder == null ? List.of() : properties(object(holder).getFieldDefinitions());
        return new RelationshipType(
                value.getName(),
                Set.copyOf(ends.strings("from")),
                Set.copyOf(ends.strings("to")),
                own,
                concat(own, commonProperties("Tie")),
                ends.string("visibility", "PUBLIC"),
                ends.flag("acyclic"),
                ends.flag("byEnd"),
                ends.string("mutation"),
                FieldReader.description(value.getDescription()));
    }

    private NodeType nodeType(ObjectTypeDefinition type) {
        Arguments node = Arguments.of(type, "node");
        List<Property> own = properties(type.getFieldDefinitions());
        List<RelationField> relations = new ArrayList<>();
        List<List<String>> unique = new ArrayList<>();
        for (FieldDefinition field : concat(type.getFieldDefinitions(), common("Entity"))) {
            if (field.hasDirective("related")) {
                relations.add(fields.relation(field, relationships));
            }
            if (field.hasDirective("unique")) {
                List<String> with = Arguments.of(field, "unique").strings("with");
                unique.add(with.isEmpty() ? List.of(field.getName()) : with);
            }
        }
        return new NodeType(
                type.getName(),
                node.string("plural", defaultPlural(type.getName())),
                node.flag("personal"),
                own,
                concat(own, commonProperties("Entity")),
                relations,
                unique,
                node.string("mutation"),
                FieldReader.description(type.getDescription()));
    }

    private List<Property> properties(List<FieldDefinition> definitions) {
        return definitions.stream()
                .map(fields::property)
                .flatMap(java.util.Optional::stream)
                .toList();
    }

    private List<Property> commonProperties(String interfaceName) {
        return properties(common(interfaceName));
    }

    private List<FieldDefinition> common(String interfaceName) {
        InterfaceTypeDefinition type = sdl.getTypeOrNull(interfaceName, InterfaceTypeDefinition.class);
        return type == null ? List.of() : type.getFieldDefinitions();
    }

    private ObjectTypeDefinition object(String name) {
        ObjectTypeDefinition type = sdl.getTypeOrNull(name, ObjectTypeDefinition.class);
        if (type == null) {
            throw new IllegalStateException("@ends names the type " + name + ", which the SDL does not declare");
        }
        return type;
    }

    private static String defaultPlural(String label) {
        return label.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + label.substring(1) + "s";
    }

    private static <T> List<T> concat(List<? extends T> first, List<? extends T> second) {
        return Stream.<T>concat(first.stream(), second.stream()).toList();
    }
}
