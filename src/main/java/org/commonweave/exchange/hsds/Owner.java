package org.commonweave.exchange.hsds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a row belongs to.
 *
 * @param table the owner's table
 * @param column the column of the reference
 */
record Owner(String table, String id, String column) {

    private static final Map<String, String> LABELS = Map.of(
            "organization", "Organization",
            "service", "Resource",
            "location", "Place",
            "contact", "Person",
            "program", "Category",
            "taxonomy", "Category",
            "taxonomy_term", "Category",
            "funding", "Agreement");

    private static final List<String> TABLES =
            List.of("organization", "service", "location", "contact", "service_at_location");

    /** The node that the owner is here. */
    String label() {
        return LABELS.getOrDefault(table, "Place");
    }

    /** Everything the row refers to and that can keep it. */
    static List<Owner> of(HsdsRow row) {
        ObjectNode fields = row.fields();
        List<Owner> owners = new ArrayList<>();
        for (String table : TABLES) {
            add(owners, table, fields.path(table + "_id").asString(""), table + "_id");
        }
        if (row.table().equals("attribute")) {
            add(
                    owners,
                    fields.path("link_entity").asString(""),
                    fields.path("link_id").asString(""),
                    "link_id");
        } else if (row.table().equals("metadata")) {
            add(
                    owners,
                    fields.path("resource_type").asString(""),
                    fields.path("resource_id").asString(""),
                    "resource_id");
        }
        return owners;
    }

    private static void add(List<Owner> owners, String table, String id, String column) {
        if (!id.isBlank() && (LABELS.containsKey(table) || table.equals("service_at_location"))) {
            owners.add(new Owner(table, id.strip(), column));
        }
    }
}
