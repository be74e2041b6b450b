package org.commonweave.rights;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.commonweave.model.Property;
import org.commonweave.model.PropertyKind;
import org.jspecify.annotations.Nullable;

/** Which properties can be corrected by request, and what is written for a text. */
final class CorrectableValue {

    /** Who sees and keeps a record, where it is from and since when it is known is no matter of fact about somebody. */
    private static final Set<String> NOT = Set.of(
            "ownerId", "visibility", "recordedAt", "externalId", "sourceId", "version", "confidence", "enteredBy");

    private CorrectableValue() {}

    static List<String> names(List<Property> properties) {
        return properties.stream()
                .filter(CorrectableValue::correctable)
                .map(Property::name)
                .sorted()
                .toList();
    }

    static boolean correctable(Property property) {
        return !property.list()
                && !NOT.contains(property.name())
                && !property.name().startsWith("consent")
                && property.kind() != PropertyKind.JSON
                && property.kind() != PropertyKind.GEO_POINT;
    }

    /** The text as a value of the property's kind; a problem in words when it is none. */
    static @Nullable Object read(Property property, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return switch (property.kind()) {
                case INT -> Long.valueOf(text.strip());
                case FLOAT -> Double.valueOf(text.strip());
                case BOOLEAN -> {
                    if (!Set.of("true", "false").contains(text)) {
                        throw new NumberFormatException("true or false");
                    }
                    yield Boolean.valueOf(text);
                }
                case DATE_TIME -> OffsetDateTime.parse(text.strip());
                case DATE -> LocalDate.parse(text.strip()).toString();
                default -> text;
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new IllegalArgumentException(property.type() + ": " + text, e);
        }
    }
}
