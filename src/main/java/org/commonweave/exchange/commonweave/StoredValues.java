package org.commonweave.exchange.commonweave;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.commonweave.exchange.source.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values of records as JSON, in one form only, so that equal records give equal bytes. */
final class StoredValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private StoredValues() {}

    /** The properties in the order of their names. */
    static ObjectNode of(Map<?, ?> properties) {
        Map<String, Object> sorted = new TreeMap<>();
        properties.forEach((name, value) -> {
            if (value != null) {
                sorted.put(name.toString(), value);
            }
        });
        ObjectNode object = Json.object();
        sorted.forEach((name, value) -> object.set(name, node(value)));
        return object;
    }

    private static JsonNode node(Object value) {
        if (value instanceof Map<?, ?> map) {
            return of(map);
        }
        if (value instanceof Iterable<?> items) {
            ArrayNode array = NODES.arrayNode();
            items.forEach(item -> array.add(node(item)));
            return array;
        }
        if (value instanceof Boolean truth) {
            return NODES.booleanNode(truth);
        }
        if (value instanceof Double || value instanceof Float || value instanceof BigDecimal) {
            return NODES.numberNode(((Number) value).doubleValue());
        }
        if (value instanceof Number number) {
            return NODES.numberNode(number.longValue());
        }
        if (value instanceof ZonedDateTime time) {
            return NODES.stringNode(ISO_OFFSET_DATE_TIME.format(time));
        }
        if (value instanceof OffsetDateTime time) {
            return NODES.stringNode(ISO_OFFSET_DATE_TIME.format(time));
        }
        // A date writes itself as ISO 8601 wants it.
        return NODES.stringNode(value.toString());
    }
}
