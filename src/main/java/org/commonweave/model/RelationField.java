package org.commonweave.model;

import org.jspecify.annotations.Nullable;

/**
 * A field that follows a relationship from a type.
 *
 * @param target the type it leads to
 * @param many true for a connection, false for at most one
 * @param hierarchy name of the filter for an ancestor, when the relationship is a hierarchy
 */
public record RelationField(
        String name,
        RelationshipType relationship,
        Direction direction,
        String target,
        boolean many,
        @Nullable String hierarchy,
        String description) {

    /** Name of the connection's edge and connection types: the relationship, then its far end. */
    public String connectionPrefix() {
        return relationship.pascalName() + target;
    }
}
