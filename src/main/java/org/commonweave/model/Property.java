package org.commonweave.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stored property of a node or a relationship.
 *
 * @param type name of its GraphQL type, without list and non-null
 * @param notBelow the property of the same record whose value it must not be below
 * @param notAbove the property of the same record whose value it must not be above
 * @param text what a text is; a line for other kinds
 * @param values the values of its enum, empty for other kinds
 * @param mutation the mutation that begins the steps that write it by rules of their own; null when the derived ones do
 */
public record Property(
        String name,
        PropertyKind kind,
        String type,
        boolean list,
        boolean required,
        boolean indexed,
        @Nullable Double min,
        @Nullable Double max,
        @Nullable String notBelow,
        @Nullable String notAbove,
        TextKind text,
        List<String> values,
        @Nullable String mutation,
        String description) {

    public Property {
        values = List.copyOf(values);
    }

    public boolean sortable() {
        return !list && kind.sortable() && text != TextKind.PROSE;
    }
}
