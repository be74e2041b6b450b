package org.commonweave.stored;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.model.Property;
import org.commonweave.model.PropertyKind;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Point;
import tools.jackson.databind.json.JsonMapper;

/** Stored values as files hold them: instants and dates as text, positions as objects, JSON as JSON. */
final class StoredValues {

    /** Starts again at one wherever the record is written. */
    private static final String VERSION = "version";

    private StoredValues() {}

    static Map<String, Object> read(List<Property> properties, Value stored) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Property property : properties) {
            Value value = stored.get(property.name());
            if (!value.isNull() && !property.name().equals(VERSION)) {
                values.put(property.name(), plain(property, value.asObject()));
            }
        }
        return values;
    }

    private static Object plain(Property property, Object value) {
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
        return property.kind() == PropertyKind.JSON
                ? JsonMapper.shared().readValue(value.toString(), Object.class)
                : value;
    }
}
