package org.commonweave.rights;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.Point;
import tools.jackson.databind.json.JsonMapper;

/** Stored values as JSON has them: instants and dates as text, positions as objects. */
final class PlainValues {

    private static final String JSON = "extras";

    private PlainValues() {}

    /** By name, in the order of names. */
    static Map<String, Object> of(Map<?, ?> stored) {
        Map<String, Object> plain = new TreeMap<>();
        stored.forEach((name, value) -> {
            if (value != null) {
                Object told = JSON.equals(name) && value instanceof String text
                        ? JsonMapper.shared().readValue(text, Object.class)
                        : of(value);
                plain.put(String.valueOf(name), told);
            }
        });
        return plain;
    }

    private static Object of(Object value) {
        if (value instanceof ZonedDateTime time) {
            return time.toOffsetDateTime().toString();
        }
        if (value instanceof LocalDate date) {
            return date.toString();
        }
        if (value instanceof Point point) {
            Map<String, Object> position = new LinkedHashMap<>();
            position.put("latitude", point.y());
            position.put("longitude", point.x());
            return position;
        }
        if (value instanceof Map<?, ?> map) {
            return of(map);
        }
        if (value instanceof List<?> list) {
            List<Object> all = new ArrayList<>();
            list.forEach(one -> all.add(of(one)));
            return all;
        }
        return value;
    }

    /** The same without an identifier, wherever it stands. */
    static Map<String, Object> without(Map<String, Object> plain, @Nullable String identifier) {
        Map<String, Object> left = new TreeMap<>(plain);
        left.values().removeIf(value -> value.equals(identifier));
        left.replaceAll((name, value) -> value instanceof List<?> list
                ? list.stream().filter(one -> !one.equals(identifier)).toList()
                : value);
        return left;
    }

    /** Only what has an identifier in it. */
    static Map<String, Object> only(Map<String, Object> plain, String identifier) {
        Map<String, Object> left = new TreeMap<>(plain);
        left.values().removeIf(value -> !value.toString().contains(identifier));
        left.replaceAll((name, value) -> value instanceof List<?> list
                ? list.stream().filter(identifier::equals).toList()
                : value);
        return left;
    }
}
