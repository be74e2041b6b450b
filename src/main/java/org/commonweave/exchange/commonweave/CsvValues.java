package org.commonweave.exchange.commonweave;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.exchange.source.Json;
import org.commonweave.exchange.source.Values;
import org.commonweave.model.Property;
import org.commonweave.model.PropertyKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Values as cells: a list with | between its items, a position as latitude,longitude, a structure as JSON. */
final class CsvValues {

    private CsvValues() {}

    static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Map<?, ?> map && map.size() == 2 && map.containsKey("latitude")) {
            return map.get("latitude") + "," + map.get("longitude");
        }
        if (value instanceof List<?> list) {
            boolean plain = list.stream()
                    .map(String::valueOf)
                    .noneMatch(item -> item.contains("|")
                            || item.startsWith("[")
                            || !item.strip().equals(item));
            return plain
                    ? String.join("|", list.stream().map(String::valueOf).toList())
                    : Json.MAPPER.writeValueAsString(list);
        }
        return value instanceof Map ? Json.MAPPER.writeValueAsString(value) : value.toString();
    }

    /** The value of a cell; whether it fits is checked where every record is. */
    static Object value(Property property, String cell) {
        if (property.list()) {
            return list(cell);
        }
        if (property.kind() == PropertyKind.GEO_POINT) {
            String[] degrees = cell.split(",", -1);
            if (degrees.length == 2) {
                Map<String, Object> position = new LinkedHashMap<>();
                position.put("latitude", degrees[0].strip());
                position.put("longitude", degrees[1].strip());
                return position;
            }
        }
        return cell;
    }

    private static Object list(String cell) {
        if (cell.startsWith("[")) {
            try {
                Object items = Values.of(Json.MAPPER.readTree(cell));
                if (items != null) {
                    return items;
                }
            } catch (JacksonException e) {
                // It only looks like JSON, and is a list like any other.
            }
        }
        List<Object> items = new ArrayList<>();
        for (String item : cell.split("\\|", -1)) {
            if (!item.isBlank()) {
                items.add(item.strip());
            }
        }
        return items;
    }
}
