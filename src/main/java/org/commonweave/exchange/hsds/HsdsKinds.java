package org.commonweave.exchange.hsds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonweave.exchange.source.DataFile;
import org.commonweave.exchange.source.JsonOutline;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Tells which object of HSDS an item is, from where it stands and what it has. */
final class HsdsKinds {

    /** Fields that only one kind has, the most telling first. */
    private static final Map<String, Set<String>> TELLING = telling();

    private HsdsKinds() {}

    static boolean likely(DataFile file, JsonOutline outline) {
        boolean page = outline.keys().contains("contents") && outline.keys().contains("total_items");
        boolean telling = TELLING.values().stream().flatMap(Set::stream).anyMatch(outline::mentions);
        boolean named = byName(file.stem()) != null && outline.mentions("id");
        return !outline.mentions("properties") && (page || telling || named);
    }

    static @Nullable String of(String collection, DataFile file, ObjectNode item) {
        String listed = collection.isEmpty() ? null : HsdsTables.ofProperty(collection);
        if (listed != null) {
            return listed;
        }
        for (Map.Entry<String, Set<String>> entry : TELLING.entrySet()) {
            if (entry.getValue().stream().anyMatch(item::has)) {
                return entry.getKey();
            }
        }
        if (item.has("version") && item.has("name")) {
            return "taxonomy";
        }
        String named = byName(file.stem());
        return named == null && item.has("name") && item.has("id") ? "organization" : named;
    }

    private static @Nullable String byName(String stem) {
        for (String kind :
                List.of("service_at_location", "organization", "taxonomy_term", "taxonom", "service", "location")) {
            if (stem.startsWith(kind)) {
                return kind.equals("taxonom") ? "taxonomy" : kind;
            }
        }
        return null;
    }

    private static Map<String, Set<String>> telling() {
        Map<String, Set<String>> telling = new LinkedHashMap<>();
        telling.put("location", Set.of("location_type", "latitude", "addresses", "transportation"));
        telling.put(
                "service", Set.of("service_at_locations", "eligibility_description", "application_process", "status"));
        telling.put(
                "organization",
                Set.of(
                        "website",
                        "legal_status",
                        "tax_id",
                        "year_incorporated",
                        "organization_identifiers",
                        "parent_organization_id"));
        telling.put("service_at_location", Set.of("location", "location_id"));
        telling.put("taxonomy_term", Set.of("taxonomy_detail", "term_uri", "taxonomy_id", "parent_id", "taxonomy"));
        return telling;
    }
}
