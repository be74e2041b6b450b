package org.commonweave.bench;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonweave.model.Property;
import org.neo4j.driver.types.Point;

/**
 * A stored property as a column of a file that Neo4j imports.
 *
 * @param type as Neo4j's import names it
 */
record Column(String name, String type) {

    /** Between the items of a list: a control character that no text has. */
    static final char ITEMS = '\u001F';

    /** What the service stores beside what the model names. */
    private static final Map<String, String> DERIVED = Map.of(
            "sortKey", "string",
            "searchKey", "string",
            "searchText", "string",
            "contentHash", "string",
            "version", "long",
            "recordedAt", "datetime");

    static List<Column> of(List<Property> properties) {
        Map<String, String> types = new LinkedHashMap<>(DERIVED);
        properties.forEach(property -> types.put(property.name(), type(property)));
        // Identifiers have a column of their own, by which nodes are found.
        types.remove("id");
        return types.entrySet().stream()
                .map(entry -> new Column(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String type(Property property) {
        String type = switch (property.kind()) {
            case STRING, ENUM, JSON -> "string";
            case INT -> "long";
            case FLOAT -> "double";
            case BOOLEAN -> "boolean";
            case DATE_TIME -> "datetime";
            case DATE -> "date";
            case GEO_POINT -> "point{crs:WGS-84}";
        };
        return property.list() ? type + "[]" : type;
    }

    String header() {
        return name + ":" + type;
    }

    /** A value as the file has it. */
    static String cell(Object value) {
        String text = text(value);
        return value instanceof String || value instanceof List || value instanceof Point ? quoted(text) : text;
    }

    static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String text(Object value) {
        if (value instanceof List<?> items) {
            return items.stream().map(Column::item).collect(Collectors.joining(String.valueOf(ITEMS)));
        }
        if (value instanceof ZonedDateTime time) {
            return DateTimeFormatter.ISO_ZONED_DATE_TIME.format(time);
        }
        if (value instanceof Point point) {
            return "{latitude: " + point.y() + ", longitude: " + point.x() + "}";
        }
        return value.toString();
    }

    private static String item(Object item) {
        String text = text(item);
        if (text.indexOf(ITEMS) >= 0) {
            throw new IllegalStateException("An item of a list has the character that separates items: " + text);
        }
        return text;
    }
}
