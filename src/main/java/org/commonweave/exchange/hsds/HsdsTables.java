package org.commonweave.exchange.hsds;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the objects of HSDS are called, alone and in lists. */
final class HsdsTables {

    /** Property of an object in JSON to the table of what is in it. */
    private static final Map<String, String> BY_PROPERTY = Map.ofEntries(
            Map.entry("organizations", "organization"),
            Map.entry("organization", "organization"),
            Map.entry("services", "service"),
            Map.entry("service", "service"),
            Map.entry("locations", "location"),
            Map.entry("location", "location"),
            Map.entry("service_at_locations", "service_at_location"),
            Map.entry("contacts", "contact"),
            Map.entry("programs", "program"),
            Map.entry("program", "program"),
            Map.entry("funding", "funding"),
            Map.entry("phones", "phone"),
            Map.entry("addresses", "address"),
            Map.entry("schedules", "schedule"),
            Map.entry("languages", "language"),
            Map.entry("accessibility", "accessibility"),
            Map.entry("cost_options", "cost_option"),
            Map.entry("required_documents", "required_document"),
            Map.entry("organization_identifiers", "organization_identifier"),
            Map.entry("additional_urls", "url"),
            Map.entry("additional_websites", "url"),
            Map.entry("capacities", "service_capacity"),
            Map.entry("service_areas", "service_area"),
            Map.entry("attributes", "attribute"),
            Map.entry("metadata", "metadata"),
            Map.entry("taxonomies", "taxonomy"),
            Map.entry("taxonomy_terms", "taxonomy_term"),
            Map.entry("taxonomy_term", "taxonomy_term"),
            Map.entry("taxonomy_detail", "taxonomy"));

    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("phone", "phones"),
            Map.entry("address", "addresses"),
            Map.entry("schedule", "schedules"),
            Map.entry("language", "languages"),
            Map.entry("cost_option", "cost_options"),
            Map.entry("required_document", "required_documents"),
            Map.entry("organization_identifier", "organization_identifiers"),
            Map.entry("service_capacity", "capacities"),
            Map.entry("attribute", "attributes"),
            Map.entry("contact", "contacts"),
            Map.entry("unit", "units"),
            Map.entry("meta_table_description", "meta_table_descriptions"));

    private HsdsTables() {}

    /** The table of what is in a property, or null when the property is a plain field. */
    static @Nullable String ofProperty(String property) {
        return BY_PROPERTY.get(property);
    }

    static String list(String table) {
        return LISTS.getOrDefault(table, table);
    }

    /** The name of the list that rows of the table are kept in by an owner. */
    static String list(String table, String owner) {
        return table.equals("url")
                ? owner.equals("organization") ? "additional_websites" : "additional_urls"
                : list(table);
    }
}
