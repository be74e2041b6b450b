package org.commonweave.change;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.commonweave.model.Property;
import org.jspecify.annotations.Nullable;

/** Values of a record that cannot all be true, such as an end before its start. */
final class Contradictions {

    private Contradictions() {}

    /** What the model says of one property and another. */
    static void of(Property property, Map<String, Object> properties, List<Violation> violations) {
        Object value = properties.get(property.name());
        if (value == null) {
            return;
        }
        boolean time = value instanceof ZonedDateTime || value instanceof LocalDate;
        String least = property.notBelow();
        if (least != null && compare(value, properties.get(least)) < 0) {
            violations.add(violation(property.name(), time ? "earlier than" : "below", least, properties));
        }
        String most = property.notAbove();
        if (most != null && compare(value, properties.get(most)) > 0) {
            violations.add(violation(property.name(), time ? "later than" : "above", most, properties));
        }
    }

    private static Violation violation(String name, String how, String other, Map<String, Object> properties) {
        return new Violation(
                name,
                "INVALID_VALUE",
                "%s (%s) must not be %s %s (%s)."
                        .formatted(name, properties.get(name), how, other, properties.get(other)));
    }

    /** Nothing contradicts what is not known. */
    private static int compare(Object value, @Nullable Object other) {
        if (value instanceof ZonedDateTime time && other instanceof ZonedDateTime than) {
            return time.toInstant().compareTo(than.toInstant());
        }
        if (value instanceof LocalDate day && other instanceof LocalDate than) {
            return day.compareTo(than);
        }
        return value instanceof Number number && other instanceof Number than
                ? Double.compare(number.doubleValue(), than.doubleValue())
                : 0;
    }

    static void ofValidity(Map<String, Object> properties, List<Violation> violations) {
        if (properties.get("validFrom") instanceof ZonedDateTime from
                && properties.get("validTo") instanceof ZonedDateTime to
                && !from.isBefore(to)) {
            violations.add(new Violation(
                    "validTo",
                    "INVALID_VALIDITY",
                    "validTo (" + to + ") must be later than validFrom (" + from + "): the end is not included."));
        }
    }
}
