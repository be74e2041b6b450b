package org.commonweave.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A type whose records are stored as nodes.
 *
 * @param label the stored label, which is the type's name
 * @param plural the root field that lists them
 * @param personal true when records describe natural persons
 * @param own the properties that only this type has
 * @param properties all its properties: its own, then those that every record carries
 * @param uniqueKeys groups of properties that no two nodes share
 * @param mutation the mutation that writes it by rules of its own; null when the derived ones do
 */
public record NodeType(
        String label,
        String plural,
        boolean personal,
        List<Property> own,
        List<Property> properties,
        List<RelationField> relations,
        List<List<String>> uniqueKeys,
        @Nullable String mutation,
        String description) {

    public NodeType {
        own = List.copyOf(own);
        properties = List.copyOf(properties);
        relations = List.copyOf(relations);
        uniqueKeys = List.copyOf(uniqueKeys);
    }

    /** The root field for one record: the label in camel case. */
    public String singular() {
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    public Optional<Property> property(String name) {
        return properties.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    public Optional<RelationField> relation(String name) {
        return relations.stream().filter(r -> r.name().equals(name)).findFirst();
    }
}
