package org.commonweave.exchange.hsds;

import java.util.List;
import org.commonweave.text.Folding;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Identifiers for rows without one, the same whenever the row is read again. */
final class DerivedIds {

    private static final List<String> SURROUNDINGS = List.of(
            "organization_id",
            "service_id",
            "location_id",
            "service_at_location_id",
            "link_id",
            "taxonomy_term_id",
            "taxonomy_id");

    private DerivedIds() {}

    static @Nullable String of(HsdsRow row) {
        ObjectNode fields = row.fields();
        StringBuilder around = new StringBuilder();
        for (String column : SURROUNDINGS) {
            String value = fields.path(column).asString("");
            around.append(value.isBlank() ? "" : "/" + value);
        }
        String name = fields.path("name").asString(fields.path("source").asString(""));
        boolean known = !name.isBlank() || !around.isEmpty();
        return known ? row.table() + around + "/" + Folding.fold(name) : null;
    }
}
