package org.commonweave.model;

import graphql.language.Description;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one field of the SDL as a stored property or as a relation. */
final class FieldReader {

    private final TypeDefinitionRegistry sdl;

    FieldReader(TypeDefinitionRegistry sdl) {
        this.sdl = sdl;
    }

    /** The stored property behind the field; empty when it is derived or a relation. */
    Optional<Property> property(FieldDefinition field) {
        if (field.hasDirective("derived") || field.hasDirective("related")) {
            return Optional.empty();
        }
        String type = baseName(field.getType());
        EnumTypeDefinition values = sdl.getTypeOrNull(type, EnumTypeDefinition.class);
        PropertyKind kind = PropertyKind.of(type, values != null);
        if (kind == null) {
            throw new IllegalStateException("Field " + field.getName() + " of type " + type
                    + " is neither a value, nor @related, nor @derived");
        }
        boolean list = isList(field.getType());
        return Optional.of(new Property(
                field.getName(),
                kind,
                type,
                list,
                // A list that holds nothing is stored as nothing.
                field.getType() instanceof NonNullType && !list,
                field.hasDirective("indexed"),
                Arguments.of(field, "min").number("value"),
                Arguments.of(field, "max").number("value"),
                Arguments.of(field, "notBelow").string("field"),
                Arguments.of(field, "notAbove").string("field"),
                TextKind.valueOf(Arguments.of(field, "text").string("is", TextKind.LINE.name())),
                values == null
                        ? List.of()
                        : values.getEnumValueDefinitions().stream()
                                .map(EnumValueDefinition::getName)
                                .toList(),
                Arguments.of(field, "ruled").string("by"),
                description(field.getDescription())));
    }

    RelationField relation(FieldDefinition field, Map<String, RelationshipType> relationships) {
        Arguments related = Arguments.of(field, "related");
        RelationshipType relationship = relationships.get(related.string("by", ""));
        if (relationship == null) {
            throw new IllegalStateException("Field " + field.getName() + " follows an undeclared relationship");
        }
        return new RelationField(
                field.getName(),
                relationship,
                Direction.valueOf(related.string("direction", "OUT")),
                baseName(field.getType()),
                isList(field.getType()),
                related.string("hierarchy"),
                description(field.getDescription()));
    }

    static String description(@Nullable Description description) {
        return description == null ? "" : description.getContent();
    }

    static boolean isList(Type<?> type) {
        return type instanceof ListType || type instanceof NonNullType n && n.getType() instanceof ListType;
    }

    static String baseName(Type<?> type) {
        if (type instanceof TypeName name) {
            return name.getName();
        }
        return baseName(type instanceof NonNullType n ? n.getType() : ((ListType) type).getType());
    }
}
