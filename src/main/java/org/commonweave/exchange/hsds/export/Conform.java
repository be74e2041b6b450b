package org.commonweave.exchange.hsds.export;

import java.util.Set;
import org.commonweave.exchange.source.Json;
import org.commonweave.record.StableId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes objects, and what is inside them, follow HSDS 3.1. Fields it does not know stay as they are. */
final class Conform {

    /** Stands where HSDS requires a text that nobody gave; the import reads it as nothing. */
    static final String UNKNOWN = "-";

    /** Set by other means, or no field of HSDS but a list of ours. */
    private static final Set<String> KEPT_APART = Set.of("id", "links", "taxonomy_term", "taxonomy_detail");

    private final Landmarks landmarks;
    private final Notes notes;

    Conform(Landmarks landmarks, Notes notes) {
        this.landmarks = landmarks;
        this.notes = notes;
    }

    /**
     * The object in the form of its table, or null when something it cannot be without is missing.
     *
     * @param within tells objects apart that have no identifier of their own
     */
    @Nullable ObjectNode object(String table, ObjectNode raw, String within) {
        return object(table, raw, within, false);
    }

    private @Nullable ObjectNode object(String table, ObjectNode raw, String within, boolean nested) {
        ObjectNode object = Json.object();
        object.put("id", id(table, raw, within));
        raw.properties().forEach(entry -> {
            Column column = HsdsColumns.find(table, entry.getKey());
            // What an object is nested in says what it belongs to.
            boolean superfluous = nested && column != null && column.reference();
            if (!KEPT_APART.contains(entry.getKey())
                    && !superfluous
                    && !entry.getValue().isNull()) {
                field(table, entry.getKey(), entry.getValue(), object);
            }
        });
        if (table.equals("attribute")) {
            landmarks.term(raw).ifPresent(term -> object.put("taxonomy_term_id", term));
        }
        for (Column column : HsdsColumns.of(table).values()) {
            if (column.required() && !object.has(column.name()) && !supply(column, object)) {
                notes.add(table + " without " + column.name() + " was left out");
                return null;
            }
        }
        return object;
    }

    private static String id(String table, ObjectNode raw, String within) {
        String id = raw.path("id").asString("").strip();
        if (Scalars.uuid(id)) {
            return id.toLowerCase(java.util.Locale.ROOT);
        }
        return StableId.of("hsds", table, within, id.isEmpty() ? Json.CANONICAL.writeValueAsString(raw) : id);
    }

    private void field(String table, String name, JsonNode value, ObjectNode object) {
        Column column = HsdsColumns.find(table, name);
        String within = object.get("id").asString();
        if (column == null) {
            object.set(name, value);
        } else if (column.many()) {
            many(column, value, within, object);
        } else if (column.one()) {
            ObjectNode inner = value instanceof ObjectNode raw ? object(column.inner(), raw, within, true) : null;
            if (inner != null) {
                object.set(name, inner);
            }
        } else {
            JsonNode fitting = Scalars.fit(column, value);
            if (fitting != null) {
                object.set(name, fitting);
            } else if (!column.reference() && !value.asString("").isBlank()) {
                notes.add("%s.%s that is no %s was left out".formatted(table, name, column.holds()));
            }
        }
    }

    private void many(Column column, JsonNode value, String within, ObjectNode object) {
        ArrayNode list = Json.MAPPER.createArrayNode();
        for (JsonNode item : value) {
            ObjectNode inner = item instanceof ObjectNode raw ? object(column.inner(), raw, within, true) : null;
            if (inner != null) {
                list.add(inner);
            }
        }
        if (!list.isEmpty()) {
            object.set(column.name(), list);
        }
    }

    /** Puts in what can stand for a missing value; false when nothing can. */
    private boolean supply(Column column, ObjectNode object) {
        if (column.choice()) {
            object.put(column.name(), column.choices().get(0));
        } else if (column.holds().equals("text") && !column.name().equals("number")) {
            boolean described = column.name().equals("description") && object.has("name");
            object.put(column.name(), described ? object.get("name").asString() : UNKNOWN);
            if (!described) {
                notes.add("%s.%s is required and unknown; \"%s\" stands for it"
                        .formatted(column.table(), column.name(), UNKNOWN));
            }
        } else {
            return false;
        }
        return true;
    }
}
