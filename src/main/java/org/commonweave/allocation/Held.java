package org.commonweave.allocation;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.commonweave.mutation.StoredRecords;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.commonweave.record.StableId;
import org.jspecify.annotations.Nullable;

/** An allocation as it is stored: a relationship from a lot to a need, and all it carries. */
record Held(String id, String lot, String need, Map<String, Object> properties) {

    static final String TYPE = "ALLOCATED";

    /** A share of a plan, kept for its recipient until a term. The same share of the same plan has the same identifier. */
    static Held reserved(
            String plan,
            @Nullable String owner,
            Share share,
            OffsetDateTime now,
            OffsetDateTime until,
            @Nullable String reason) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("quantity", share.quantity());
        properties.put("unit", share.unit());
        properties.put("status", AllocationStatus.RESERVED.name());
        properties.put("at", now);
        properties.put("plan", plan);
        properties.put("holdUntil", until);
        properties.put("reason", reason);
        properties.put("ownerId", owner);
        return new Held(StableId.of(TYPE, plan, share.lot(), share.need()), share.lot(), share.need(), properties);
    }

    static Held of(StoredRecords.Stored stored) {
        return new Held(
                stored.uuid(),
                Objects.requireNonNull(stored.from()).id(),
                Objects.requireNonNull(stored.to()).id(),
                stored.properties());
    }

    AllocationStatus status() {
        return AllocationStatus.valueOf(String.valueOf(properties.get("status")));
    }

    double quantity() {
        return ((Number) Objects.requireNonNull(properties.get("quantity"))).doubleValue();
    }

    String unit() {
        Object unit = properties.get("unit");
        return unit == null ? "" : unit.toString();
    }

    @Nullable String plan() {
        return text("plan");
    }

    @Nullable String reason() {
        return text("reason");
    }

    private @Nullable String text(String property) {
        Object value = properties.get(property);
        return value == null ? null : value.toString();
    }

    @Nullable OffsetDateTime at() {
        return instant("at");
    }

    /** Until when it is kept; null when it is not only reserved. */
    @Nullable OffsetDateTime holdUntil() {
        return instant("holdUntil");
    }

    @Nullable OffsetDateTime instant(String property) {
        Object at = properties.get(property);
        return at instanceof ZonedDateTime zoned ? zoned.toOffsetDateTime() : (OffsetDateTime) at;
    }

    Held with(Map<String, Object> changes) {
        Map<String, Object> changed = new LinkedHashMap<>(properties);
        changed.putAll(changes);
        return new Held(id, lot, need, changed);
    }

    RelationshipRecord record() {
        return new RelationshipRecord(TYPE, id, new NodeRef("Resource", lot), new NodeRef("Need", need), properties);
    }
}
