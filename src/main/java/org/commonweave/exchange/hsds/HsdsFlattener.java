package org.commonweave.exchange.hsds;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes nested objects apart into rows that refer to each other, as if they came from tables. */
final class HsdsFlattener {

    /** Objects that are something of their own; what is inside all others stays inside. */
    private static final Set<String> ENTITIES = Set.of(
            "organization",
            "service",
            "location",
            "service_at_location",
            "contact",
            "program",
            "taxonomy",
            "taxonomy_term",
            "attribute",
            "funding",
            "service_area");

    private final Consumer<HsdsRow> rows;
    private final HsdsRow.Raw raw;

    HsdsFlattener(Consumer<HsdsRow> rows, HsdsRow.Raw raw) {
        this.rows = rows;
        this.raw = raw;
    }

    void flatten(String table, ObjectNode object) {
        flatten(table, object, null, null);
    }

    private void flatten(String table, ObjectNode object, @Nullable String organization, @Nullable String service) {
        String around = table.equals("organization") ? id(object) : organization(object, organization);
        String serving = table.equals("service") ? id(object) : service(object, service);
        if (object.path("id").asString("").isBlank()) {
            nameIt(table, object, around, serving);
        }
        if (ENTITIES.contains(table)) {
            for (String property : List.copyOf(object.propertyNames())) {
                String child = child(table, property);
                JsonNode value = object.get(property);
                if (child != null && value != null && value.isContainer()) {
                    object.remove(property);
                    children(table, object, property, child, value, around, serving);
                }
            }
        }
        rows.accept(new HsdsRow(table, object, around, serving, raw));
    }

    /** A term's own "taxonomy" and an attribute's value are texts; everything else is told by its name. */
    private static @Nullable String child(String table, String property) {
        return table.equals("service_area") && !property.equals("attributes") && !property.equals("metadata")
                ? null
                : HsdsTables.ofProperty(property);
    }

    private void children(
            String table,
            ObjectNode parent,
            String property,
            String child,
            JsonNode value,
            @Nullable String organization,
            @Nullable String service) {
        if (value instanceof ObjectNode one) {
            // A single object is what the parent refers to; an array is what refers to the parent.
            flatten(child, one, organization, service);
            String column = (property.equals("taxonomy_detail") ? "taxonomy" : property) + "_id";
            if (!one.path("id").asString("").isBlank()) {
                parent.set(column, one.get("id"));
            }
            return;
        }
        for (JsonNode item : value) {
            if (item instanceof ObjectNode object) {
                refer(table, parent, child, object);
                flatten(child, object, organization, service);
            }
        }
    }

    private static void refer(String table, ObjectNode parent, String child, ObjectNode object) {
        String id = id(parent);
        if (id == null) {
            return;
        }
        if (child.equals("attribute")) {
            object.put("link_entity", table).put("link_id", id);
        } else if (child.equals("metadata")) {
            object.put("resource_type", table).put("resource_id", id);
        } else {
            object.put(table + "_id", id);
        }
    }

    private void nameIt(String table, ObjectNode object, @Nullable String organization, @Nullable String service) {
        HsdsRow row = new HsdsRow(table, object, organization, service, raw);
        String derived = ENTITIES.contains(table) ? DerivedIds.of(row) : null;
        if (derived != null) {
            object.put("id", derived);
        }
    }

    private static @Nullable String organization(ObjectNode object, @Nullable String around) {
        String embedded = object.path("organization").path("id").asString("");
        String named = embedded.isBlank() ? object.path("organization_id").asString("") : embedded;
        return named.isBlank() ? around : named;
    }

    private static @Nullable String service(ObjectNode object, @Nullable String around) {
        String embedded = object.path("service").path("id").asString("");
        String named = embedded.isBlank() ? object.path("service_id").asString("") : embedded;
        return named.isBlank() ? around : named;
    }

    private static @Nullable String id(ObjectNode object) {
        String id = object.path("id").asString("");
        return id.isBlank() ? null : id;
    }
}
