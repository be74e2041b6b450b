package org.commonweave.allocation;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.commonweave.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * A step of an allocation, as it is kept on record.
 *
 * @param before null when it begins
 * @param role of whoever took the step
 * @param by the organization or person they acted for; null for the service itself and an administrator
 */
record Event(
        String id,
        String allocation,
        @Nullable String plan,
        String lot,
        String need,
        @Nullable String before,
        String after,
        double quantity,
        String unit,
        OffsetDateTime at,
        String role,
        @Nullable String by,
        @Nullable String reason) {

    static Event of(
            Viewer viewer, Held held, @Nullable AllocationStatus before, OffsetDateTime at, @Nullable String reason) {
        return new Event(
                UUID.randomUUID().toString(),
                held.id(),
                held.plan(),
                held.lot(),
                held.need(),
                before == null ? null : before.name(),
                held.status().name(),
                held.quantity(),
                held.unit(),
                at,
                viewer.role().name(),
                viewer.owners().isEmpty() ? null : viewer.owners().get(0),
                reason);
    }

    static Event of(Value row) {
        return new Event(
                row.get("id").asString(),
                row.get("allocation").asString(),
                row.get("plan").asString(null),
                row.get("lot").asString(),
                row.get("need").asString(),
                row.get("before").asString(null),
                row.get("after").asString(),
                row.get("quantity").asDouble(),
                row.get("unit").asString(),
                row.get("at").asOffsetDateTime(),
                row.get("role").asString(),
                row.get("by").asString(null),
                row.get("reason").asString(null));
    }

    Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("id", id);
        properties.put("allocation", allocation);
        properties.put("plan", plan);
        properties.put("lot", lot);
        properties.put("need", need);
        properties.put("before", before);
        properties.put("after", after);
        properties.put("quantity", quantity);
        properties.put("unit", unit);
        properties.put("at", at);
        properties.put("role", role);
        properties.put("by", by);
        properties.put("reason", reason);
        return properties;
    }
}
