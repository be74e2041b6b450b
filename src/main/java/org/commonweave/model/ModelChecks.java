package org.commonweave.model;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Refuses an SDL whose parts contradict each other, before anything is derived from it. */
final class ModelChecks {

    /** Names go into Cypher as they are, so nothing but a plain identifier may pass. */
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private ModelChecks() {}

    static void check(Model model) {
        for (RelationshipType type : model.relationshipTypes()) {
            identifier(type.name());
            type.properties().forEach(p -> identifier(p.name()));
            comparable(type.properties());
            type.from().forEach(label -> requireNode(model, type, label));
            type.to().forEach(label -> requireNode(model, type, label));
        }
        for (NodeType type : model.nodeTypes()) {
            identifier(type.label());
            type.properties().forEach(p -> identifier(p.name()));
            comparable(type.properties());
            type.relations().forEach(relation -> requireEnds(model, type, relation));
        }
    }

    private static void comparable(List<Property> properties) {
        for (Property property : properties) {
            for (String other : new String[] {property.notBelow(), property.notAbove()}) {
                if (other != null
                        && properties.stream()
                                .noneMatch(p -> p.name().equals(other) && p.kind() == property.kind() && !p.list())) {
                    throw new IllegalStateException(
                            property.name() + " is compared with " + other + ", which is no such value of its record");
                }
            }
        }
    }

    private static void requireEnds(Model model, NodeType type, RelationField relation) {
        RelationshipType by = relation.relationship();
        requireNode(model, by, relation.target());
        Set<String> near = relation.direction() == Direction.IN ? by.to() : by.from();
        Set<String> far = relation.direction() == Direction.IN ? by.from() : by.to();
        boolean optional = by.name().equals("FROM_SOURCE");
        if (!optional && (!near.contains(type.label()) || !far.contains(relation.target()))) {
            throw new IllegalStateException("%s.%s follows %s %s to %s, but @ends allows %s to %s"
                    .formatted(
                            type.label(),
                            relation.name(),
                            by.name(),
                            relation.direction(),
                            relation.target(),
                            by.from(),
                            by.to()));
        }
    }

    private static void requireNode(Model model, RelationshipType type, String label) {
        if (!model.isNode(label)) {
            throw new IllegalStateException(type.name() + " names " + label + ", which is no @node");
        }
    }

    private static void identifier(String name) {
        if (!IDENTIFIER.matcher(name).matches()) {
            throw new IllegalStateException("The name " + name + " cannot be used in Cypher");
        }
    }
}
