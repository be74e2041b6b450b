package org.commonweave.rights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonweave.casework.TextSeal;
import org.commonweave.model.Property;
import org.commonweave.model.PropertyKind;
import org.jspecify.annotations.Nullable;

/**
 * Takes a person out of the properties of a record that is not theirs.
 *
 * @param by what their identifier becomes where it was written; nothing when null
 */
record Redaction(String uuid, Names names, @Nullable String by) {

    /** A whole text each, because the log beside it has the same text as a whole. */
    private static final Set<String> IN_LOGS = Set.of("returnedReason", "outcomeReason", "action");

    private static final Set<String> NAMES = Set.of("nameZhHans", "nameZhHant", "nameEn", "aliases");

    /** What these are called is theirs, whoever they are called after. */
    private static final Set<String> NAMED = Set.of("Person", "Organization", "Place", "Category");

    /** @param kind the label or the relationship type */
    Map<String, Object> of(String kind, List<Property> known, Map<String, Object> properties) {
        Map<String, Object> redacted = new LinkedHashMap<>(properties);
        for (Property property : known) {
            Object value = properties.get(property.name());
            boolean text = property.kind() == PropertyKind.STRING || property.kind() == PropertyKind.JSON;
            if (value == null || !text) {
                continue;
            }
            boolean named = !(NAMED.contains(kind) && NAMES.contains(property.name()));
            Object without = value instanceof List<?> list ? list(list, named) : one(property, value, named);
            if (without == null) {
                redacted.remove(property.name());
            } else {
                redacted.put(property.name(), without);
            }
        }
        return redacted;
    }

    private List<Object> list(List<?> values, boolean named) {
        List<Object> without = new ArrayList<>();
        for (Object value : values) {
            if (!value.equals(uuid)) {
                without.add(value instanceof String text ? text(text, named) : value);
            } else if (by != null) {
                without.add(by);
            }
        }
        return without;
    }

    private @Nullable Object one(Property property, Object value, boolean named) {
        String text = String.valueOf(value);
        if (text.equals(uuid)) {
            return by == null && property.required() ? TextSeal.ERASED : by;
        }
        String without = text(text, named);
        return without.equals(text) ? value : IN_LOGS.contains(property.name()) ? TextSeal.ERASED : without;
    }

    private String text(String text, boolean named) {
        String without = text.replace(uuid, by == null ? TextSeal.ERASED : by);
        return named ? names.out(without) : without;
    }
}
