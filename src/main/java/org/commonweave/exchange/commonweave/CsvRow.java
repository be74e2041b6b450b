package org.commonweave.exchange.commonweave;

import java.util.List;
import org.commonweave.exchange.source.Json;
import org.commonweave.model.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A row of a table of ours as the object of the line-by-line format. */
record CsvRow(CsvColumns.Table table, ObjectNode row) {

    private static final String EXTRAS = "extras";

    ObjectNode item() {
        ObjectNode item = Json.object();
        item.put("type", table.relationship() ? "relationship" : "node").put("label", table.name());
        copy("id", item);
        if (table.relationship()) {
            copy("key", item);
            end("from", table.from(), item);
            end("to", table.to(), item);
        }
        ObjectNode properties = item.putObject("properties");
        for (Property property : table.properties()) {
            JsonNode cell = row.get(property.name());
            if (cell != null) {
                properties.set(property.name(), Json.MAPPER.valueToTree(CsvValues.value(property, cell.asString())));
            }
        }
        if (!table.relationship()) {
            extras(properties);
        }
        return item;
    }

    private void copy(String column, ObjectNode item) {
        JsonNode cell = row.get(column);
        if (cell != null) {
            item.set(column, cell);
        }
    }

    /** The label may be left out where only one is possible. */
    private void end(String name, List<String> labels, ObjectNode item) {
        String only = labels.size() == 1 ? labels.get(0) : "";
        item.set(
                name,
                Json.object()
                        .put("label", row.path(name + "Label").asString(only))
                        .put("id", row.path(name).asString("")));
    }

    /** Cells of columns that the model does not know, beside the extras that the row brings. */
    private void extras(ObjectNode properties) {
        ObjectNode unknown = Json.object();
        for (String column : row.propertyNames()) {
            boolean known = column.equals("id") || table.property(column).isPresent();
            if (!known && !column.startsWith("_")) {
                unknown.set(column, row.get(column));
            }
        }
        if (!unknown.isEmpty()) {
            String given = properties.path(EXTRAS).asString("");
            if (given.startsWith("{") && Json.MAPPER.readTree(given) instanceof ObjectNode extras) {
                unknown.setAll(extras);
            }
            properties.put(EXTRAS, Json.CANONICAL.writeValueAsString(unknown));
        }
    }
}
