package org.commonweave.exchange.hsds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of one object; what nobody takes is left over and kept. */
final class Fields {

    private final Map<String, Object> left;

    Fields(Map<?, ?> object) {
        this.left = new LinkedHashMap<>();
        object.forEach((name, value) -> {
            if (value != null && !value.toString().isBlank()) {
                left.put(String.valueOf(name), value);
            }
        });
    }

    /** The first of the fields that is there; it no longer counts as left over. */
    @Nullable Object take(String... names) {
        for (String name : names) {
            Object value = left.remove(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    @Nullable String text(String... names) {
        Object value = take(names);
        return value == null ? null : value.toString().strip();
    }

    /** Looks without taking. */
    @Nullable Object peek(String name) {
        return left.get(name);
    }

    /** The objects of a list, or the one object that stands in its place. */
    List<Map<String, Object>> objects(String... names) {
        Object value = take(names);
        List<Map<String, Object>> objects = new ArrayList<>();
        for (Object item : value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
            if (item instanceof Map<?, ?> map) {
                Map<String, Object> object = new LinkedHashMap<>();
                map.forEach((name, field) -> object.put(String.valueOf(name), field));
                objects.add(object);
            }
        }
        return objects;
    }

    Map<String, Object> left() {
        return left;
    }
}
