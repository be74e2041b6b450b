package org.commonweave.exchange.hsds;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the organization and the service that a row of a table belongs to through other tables. Rows come in blocks; for
 * a block the tables are read once each, so memory holds a block and what it refers to.
 */
final class Surroundings {

    private static final List<String> POSSIBLE = List.of(
            "service", "organization", "location", "service_at_location", "taxonomy_term", "program", "contact");

    private static final List<String> REFERENCES =
            List.of("organization_id", "service_id", "location_id", "service_at_location_id", "contact_id");

    private final TableLookup lookup;

    Surroundings(TableLookup lookup) {
        this.lookup = lookup;
    }

    /** True for a row that says too little by itself. */
    static boolean wanted(HsdsRow row) {
        return switch (row.table()) {
            case "service" -> !row.has("organization_id") && row.has("location_id");
            case "contact", "funding" -> !row.has("organization_id");
            case "attribute" -> true;
            case "metadata" -> !row.has("resource_type") || Owner.of(row).isEmpty();
            default -> row.has("service_at_location_id") || Owner.of(row).isEmpty() || row.has("unit_id");
        };
    }

    List<HsdsRow> resolve(List<HsdsRow> block) throws IOException {
        owners(block);
        through(block, "language", "phone");
        units(block);
        Map<String, ObjectNode> pairs =
                lookup.find("service_at_location", ids(block.stream().map(Surroundings::atLocation)));
        Map<String, ObjectNode> services =
                lookup.find("service", ids(block.stream().map(row -> service(row, pairs))));
        Map<String, ObjectNode> locations =
                lookup.find("location", ids(block.stream().map(row -> location(row, pairs, services))));
        return block.stream()
                .map(row -> {
                    String service = service(row, pairs);
                    String location = location(row, pairs, services);
                    String direct = reference(services.get(service), "organization_id");
                    String organization = row.has("organization_id") ? row.text("organization_id") : direct;
                    return row.with(
                            organization == null ? reference(locations.get(location), "organization_id") : organization,
                            service);
                })
                .toList();
    }

    /** What an attribute or a change is about, where only its identifier is given. */
    private void owners(List<HsdsRow> block) throws IOException {
        for (String kind : List.of("attribute", "metadata")) {
            String entity = kind.equals("attribute") ? "link_entity" : "resource_type";
            String id = kind.equals("attribute") ? "link_id" : "resource_id";
            for (String table : POSSIBLE) {
                List<HsdsRow> open = block.stream()
                        .filter(row -> row.table().equals(kind) && Owner.of(row).isEmpty() && row.has(id))
                        .toList();
                Map<String, ObjectNode> found =
                        lookup.find(table, ids(open.stream().map(row -> row.text(id))));
                open.stream()
                        .filter(row -> found.containsKey(row.text(id)))
                        .forEach(row -> row.fields().put(entity, table));
            }
        }
    }

    /** A language of a telephone belongs where the telephone does. */
    private void through(List<HsdsRow> block, String kind, String table) throws IOException {
        List<HsdsRow> open = block.stream()
                .filter(row -> row.table().equals(kind) && Owner.of(row).isEmpty())
                .toList();
        Map<String, ObjectNode> found = lookup.find(table, ids(open.stream().map(row -> row.text(table + "_id"))));
        for (HsdsRow row : open) {
            ObjectNode phone = found.get(row.text(table + "_id"));
            for (String column : REFERENCES) {
                String reference = reference(phone, column);
                if (reference != null) {
                    row.fields().put(column, reference);
                }
            }
        }
    }

    private void units(List<HsdsRow> block) throws IOException {
        Map<String, ObjectNode> units = lookup.find("unit", ids(block.stream().map(row -> row.text("unit_id"))));
        for (HsdsRow row : block) {
            ObjectNode unit = units.get(row.text("unit_id"));
            if (unit != null) {
                row.fields().set("unit", unit);
            }
        }
    }

    private static @Nullable String atLocation(HsdsRow row) {
        boolean linked = row.text("link_entity").equals("service_at_location");
        return linked ? row.text("link_id") : blankToNull(row.text("service_at_location_id"));
    }

    private static @Nullable String service(HsdsRow row, Map<String, ObjectNode> pairs) {
        if (row.table().equals("service")) {
            return blankToNull(row.text("id"));
        }
        if (row.text("link_entity").equals("service")) {
            return row.text("link_id");
        }
        String pair = atLocation(row);
        return row.has("service_id") ? row.text("service_id") : reference(pairs.get(pair), "service_id");
    }

    private static @Nullable String location(
            HsdsRow row, Map<String, ObjectNode> pairs, Map<String, ObjectNode> services) {
        if (row.has("location_id")) {
            return row.text("location_id");
        }
        String ofService = reference(services.get(service(row, pairs)), "location_id");
        return ofService == null ? reference(pairs.get(atLocation(row)), "location_id") : ofService;
    }

    private static @Nullable String reference(@Nullable ObjectNode row, String column) {
        return row == null ? null : blankToNull(row.path(column).asString("").strip());
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Set<String> ids(Stream<@Nullable String> ids) {
        Set<String> set = new HashSet<>();
        ids.forEach(id -> {
            if (id != null && !id.isEmpty()) {
                set.add(id);
            }
        });
        return set;
    }

    /** Finds rows of a table by their identifiers. */
    @FunctionalInterface
    interface TableLookup {
        Map<String, ObjectNode> find(String table, Set<String> ids) throws IOException;
    }
}
