package org.commonweave.read;

import graphql.schema.SelectedField;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commonweave.model.NodeType;
import org.commonweave.model.Property;
import org.commonweave.model.PropertyKind;
import org.commonweave.model.RelationField;
import org.commonweave.refusal.Refusal;

/** Writes what is selected of one node as an expression. */
final class Projection {

    private static final Shape PLAIN = new Shape.Plain();

    private final Compilation compilation;

    Projection(Compilation compilation) {
        this.compilation = compilation;
    }

    /** The selected fields of the node that the variable holds. */
    Compiled of(NodeType type, String node, List<SelectedField> selected) {
        Compiled.Fields fields = new Compiled.Fields();
        for (SelectedField field : selected) {
            if (field.getObjectTypeNames().contains(type.label())) {
                add(fields, type, node, field);
            }
        }
        // A feature's own fields start from the record, whatever else was selected.
        fields.add(SOURCE_ID, new Compiled(node + ".id", PLAIN));
        return new Compiled(fields.list(), new Shape.Fields(type.label(), fields.shapes()));
    }

    /** Writes what a field selects of the node that the variable holds. */
    Function<SelectedField, Compiled> ofNode(NodeType type, String node) {
        return field -> of(type, node, field.getSelectionSet().getImmediateFields());
    }

    /** Key of the stored identifier, for fields that other features resolve. */
    static final String SOURCE_ID = "__id";

    private void add(Compiled.Fields fields, NodeType type, String node, SelectedField field) {
        Optional<Property> property = type.property(field.getName());
        Optional<RelationField> relation = type.relation(field.getName());
        if (property.isPresent()) {
            fields.add(field.getResultKey(), property(property.get(), node, field));
        } else if (relation.isPresent()) {
            fields.add(field.getResultKey(), relation(relation.get(), node, field));
        } else {
            derived(type, node, field).ifPresent(value -> fields.add(field.getResultKey(), value));
        }
    }

    static Compiled property(Property property, String owner, SelectedField field) {
        String stored = owner + "." + property.name();
        if (property.list()) {
            return new Compiled("coalesce(" + stored + ", [])", PLAIN);
        }
        if (property.kind() == PropertyKind.GEO_POINT) {
            return point(stored, field);
        }
        return new Compiled(stored, property.kind() == PropertyKind.JSON ? new Shape.Json() : PLAIN);
    }

    private static Compiled point(String stored, SelectedField field) {
        Compiled.Fields fields = new Compiled.Fields();
        for (SelectedField part : field.getSelectionSet().getImmediateFields()) {
            if (!part.getName().startsWith("__")) {
                fields.add(part.getResultKey(), new Compiled(stored + "." + part.getName(), PLAIN));
            }
        }
        return new Compiled(
                "CASE WHEN " + stored + " IS NULL THEN null ELSE " + fields.list() + " END",
                new Shape.Fields(null, fields.shapes()));
    }

    private Compiled relation(RelationField relation, String node, SelectedField field) {
        try {
            return relation.many()
                    ? new RelatedConnection(compilation, relation, node).compile(field)
                    : new RelatedRecord(compilation, relation, node).compile(field);
        } catch (Refusal.InvalidInput refused) {
            // The whole statement is compiled at its root field, whose arguments may be called the same.
            throw refused.below(field.getName());
        }
    }

    private static Optional<Compiled> derived(NodeType type, String node, SelectedField field) {
        return switch (field.getName()) {
            case "id" -> Optional.of(new Compiled(node + ".id", new Shape.Identifier(type.label())));
            case "uuid" -> Optional.of(new Compiled(node + ".id", PLAIN));
            case "name" ->
                Optional.of(new Compiled(
                        Localized.text(node, "name", field.getArguments().get("lang"), node + ".id"), PLAIN));
            case "description" ->
                Optional.of(new Compiled(
                        Localized.text(node, "description", field.getArguments().get("lang"), "null"), PLAIN));
            case "nameLang" ->
                Optional.of(new Compiled(
                        Localized.language(node, field.getArguments().get("lang")), PLAIN));
            default -> Optional.empty();
        };
    }
}
