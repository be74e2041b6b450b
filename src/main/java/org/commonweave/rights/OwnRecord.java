package org.commonweave.rights;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commonweave.model.NodeType;
import org.commonweave.model.Property;
import org.commonweave.model.PropertyKind;
import org.commonweave.record.NodeRecord;
import org.neo4j.driver.Record;

/**
 * A need or a resource that a person has alone.
 *
 * @param used true when others did something about it that they have to account for
 */
record OwnRecord(String label, String id, boolean used, Map<String, Object> properties) {

    static OwnRecord of(Record row) {
        return new OwnRecord(
                row.get("label").asString(),
                row.get("id").asString(),
                row.get("used").asBoolean(),
                PersonScan.properties(row));
    }

    /** What is left of it: kinds, amounts and instants; no word of anybody's, and nobody's. */
    NodeRecord wordless(NodeType type, OffsetDateTime now) {
        Map<String, Object> left = new LinkedHashMap<>();
        for (Property property : type.properties()) {
            Object value = properties.get(property.name());
            boolean word = property.kind() == PropertyKind.JSON
                    || property.kind() == PropertyKind.STRING
                            && !property.name().equals("unit");
            if (value != null && (!word || property.required())) {
                left.put(property.name(), value);
            }
        }
        left.put("visibility", "PRIVATE");
        boolean begun = !(properties.get("validFrom") instanceof ZonedDateTime from)
                || from.toOffsetDateTime().isBefore(now);
        boolean ended = properties.get("validTo") instanceof ZonedDateTime to
                && !to.toOffsetDateTime().isAfter(now);
        if (begun && !ended) {
            left.put("validTo", now);
        }
        return new NodeRecord(label, id, left);
    }
}
