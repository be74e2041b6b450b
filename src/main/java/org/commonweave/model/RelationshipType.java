package org.commonweave.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A stored relationship type.
 *
 * @param own the properties that only this type has
 * @param properties all its properties: its own, then those that every relationship carries
 * @param visibility who sees a relationship that was recorded without a visibility
 * @param byEnd whether whoever keeps the record at its end may state it too, and not only whoever keeps that at its start
 * @param mutation the mutation that writes it by rules of its own; null when the derived ones do
 */
public record RelationshipType(
        String name,
        Set<String> from,
        Set<String> to,
        List<Property> own,
        List<Property> properties,
        String visibility,
        boolean acyclic,
        boolean byEnd,
        @Nullable String mutation,
        String description) {

    public RelationshipType {
        from = Set.copyOf(from);
        to = Set.copyOf(to);
        own = List.copyOf(own);
        properties = List.copyOf(properties);
    }

    /** HOLDS_ROLE as HoldsRole. */
    public String pascalName() {
        return Arrays.stream(name.split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    public Optional<Property> property(String propertyName) {
        return properties.stream().filter(p -> p.name().equals(propertyName)).findFirst();
    }
}
