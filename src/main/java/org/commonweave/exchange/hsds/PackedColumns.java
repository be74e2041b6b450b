package org.commonweave.exchange.hsds;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.commonweave.exchange.source.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes apart columns of older tables that hold what version 3 keeps in tables of its own. */
final class PackedColumns {

    /** Table and column to the table and field of each part. */
    private static final Map<String, Part> PARTS = Map.of(
            "service.taxonomy_ids", new Part("attribute", "taxonomy_term_id", true),
            "service.languages", new Part("language", "name", true),
            "service.service_areas", new Part("service_area", "name", true),
            "service.required_documents", new Part("required_document", "document", false),
            "location.languages", new Part("language", "name", true),
            "location.accessibility", new Part("accessibility", "description", true),
            "location.address", new Part("address", "address_1", false),
            "location.phones", new Part("phone", "number", false));

    private record Part(String table, String field, boolean list) {}

    private PackedColumns() {}

    /** Passes on the row and everything that was packed into it. */
    static void unpack(HsdsRow row, Consumer<HsdsRow> rows) {
        for (String column : List.copyOf(row.fields().propertyNames())) {
            Part part = PARTS.get(row.table() + "." + column);
            JsonNode value = row.fields().get(column);
            if (part != null && value != null && value.isString()) {
                row.fields().remove(column);
                for (String text : part.list() ? value.asString().split(",", -1) : new String[] {value.asString()}) {
                    part(row, part, text.strip(), rows);
                }
            }
        }
        atLocation(row, rows);
        rows.accept(row);
    }

    private static void part(HsdsRow row, Part part, String text, Consumer<HsdsRow> rows) {
        if (!text.isEmpty()) {
            ObjectNode fields = Json.object();
            String id = row.text("id");
            if (part.table().equals("attribute")) {
                fields.put("link_entity", row.table()).put("link_id", id);
            } else {
                fields.put(row.table() + "_id", id);
            }
            fields.put(part.field(), text);
            String service = row.table().equals("service") ? id : row.service();
            rows.accept(new HsdsRow(part.table(), fields, row.organization(), service, row.raw()));
        }
    }

    /** In Ohana a service is at one location and names it itself. */
    private static void atLocation(HsdsRow row, Consumer<HsdsRow> rows) {
        if (row.table().equals("service") && row.has("location_id") && row.has("id")) {
            String location = row.text("location_id");
            row.fields().remove("location_id");
            ObjectNode fields = Json.object();
            fields.put("id", row.text("id") + "@" + location);
            fields.put("service_id", row.text("id")).put("location_id", location);
            rows.accept(new HsdsRow("service_at_location", fields, row.organization(), row.text("id"), row.raw()));
        }
    }
}
