package org.commonweave.exchange.hsds;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonweave.exchange.ImportOptions;
import org.commonweave.exchange.source.CsvTable;
import org.commonweave.exchange.source.DataFile;
import org.jspecify.annotations.Nullable;

/**
 * A file of a tabular package and the table of version 3 that it is, whatever its version calls it.
 *
 * @param name the name its own version gives the table
 */
record TableFile(DataFile file, String name, String table, List<String> columns) {

    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("organizations", "organization"),
            Map.entry("services", "service"),
            Map.entry("locations", "location"),
            Map.entry("service_at_location", "service_at_location"),
            Map.entry("service_at_locations", "service_at_location"),
            Map.entry("services_at_location", "service_at_location"),
            Map.entry("contacts", "contact"),
            Map.entry("phones", "phone"),
            Map.entry("address", "address"),
            Map.entry("addresses", "address"),
            Map.entry("physical_addresses", "address"),
            Map.entry("postal_addresses", "address"),
            Map.entry("mail_addresses", "address"),
            Map.entry("schedule", "schedule"),
            Map.entry("schedules", "schedule"),
            Map.entry("regular_schedules", "schedule"),
            Map.entry("holiday_schedules", "schedule"),
            Map.entry("funding", "funding"),
            Map.entry("eligibility", "eligibility"),
            Map.entry("service_areas", "service_area"),
            Map.entry("required_documents", "required_document"),
            Map.entry("payments_accepted", "payments_accepted"),
            Map.entry("languages", "language"),
            Map.entry("accessibility", "accessibility"),
            Map.entry("accessibility_for_disabilities", "accessibility"),
            Map.entry("services_taxonomy", "attribute"),
            Map.entry("service_taxonomy", "attribute"),
            Map.entry("attribute", "attribute"),
            Map.entry("attributes", "attribute"),
            Map.entry("taxonomies", "taxonomy"),
            Map.entry("taxonomy", "taxonomy"),
            Map.entry("taxonomy_terms", "taxonomy_term"),
            Map.entry("programs", "program"),
            Map.entry("cost_options", "cost_option"),
            Map.entry("organization_identifiers", "organization_identifier"),
            Map.entry("service_capacity", "service_capacity"),
            Map.entry("service_capacities", "service_capacity"),
            Map.entry("units", "unit"),
            Map.entry("url", "url"),
            Map.entry("urls", "url"),
            Map.entry("metadata", "metadata"),
            Map.entry("meta_table_descriptions", "meta_table_description"));

    /** A taxonomy is a delivery by itself: many directories share one. */
    private static final Set<String> CORE =
            Set.of("organization", "service", "location", "service_at_location", "taxonomy_term");

    /** The table in the file, or null when HSDS has none of its name. */
    static @Nullable TableFile of(DataFile file, ImportOptions options) throws IOException {
        String table = TABLES.get(file.stem());
        if (table == null) {
            return null;
        }
        List<String> columns = CsvTable.columns(file, options);
        // Before version 3 the table called taxonomy held the terms.
        boolean terms = file.stem().equals("taxonomy")
                && (columns.contains("parent_id") || columns.contains("vocabulary") || columns.contains("parent_name"));
        return new TableFile(file, file.stem(), terms ? "taxonomy_term" : table, columns);
    }

    /** True when the first line names columns: every table has an identifier, a reference or a name. */
    boolean hasHeader() {
        return columns.stream()
                .anyMatch(column -> column.equals("id")
                        || column.equals("name")
                        || column.endsWith("_id")
                        || column.endsWith("_uuid")
                        || column.endsWith("_name"));
    }

    static @Nullable String named(String name) {
        return TABLES.get(name);
    }

    boolean core() {
        return CORE.contains(table);
    }
}
