package org.commonweave.exchange.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** JSON values as the values of records: text, Long, Double, Boolean, List and Map. */
public final class Values {

    private Values() {}

    /** The value, or null for JSON's null. */
    public static @Nullable Object of(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        if (node.isObject()) {
            return map(node);
        }
        if (node.isArray()) {
            return list(node);
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        return node.isNumber() ? (Object) node.decimalValue().doubleValue() : node.asString();
    }

    private static Map<String, Object> map(JsonNode node) {
        Map<String, Object> map = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            Object value = of(entry.getValue());
            if (value != null) {
                map.put(entry.getKey(), value);
            }
        });
        return map;
    }

    private static List<Object> list(JsonNode node) {
        List<Object> list = new ArrayList<>();
        for (JsonNode item : node) {
            Object value = of(item);
            if (value != null) {
                list.add(value);
            }
        }
        return list;
    }
}
