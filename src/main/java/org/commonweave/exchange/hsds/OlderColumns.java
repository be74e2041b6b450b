package org.commonweave.exchange.hsds;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Brings the columns of versions 1 and 2, of Ohana and of exports named after them to those of version 3. */
final class OlderColumns {

    private static final Map<String, Map<String, String>> RENAMED = Map.ofEntries(
            Map.entry("organization", Map.of("url", "website", "alternative_name", "alternate_name")),
            Map.entry("service", Map.of("website", "url", "eligibility", "eligibility_description")),
            Map.entry("service_area", Map.of("service_area", "name")),
            Map.entry("language", Map.of("language", "name")),
            Map.entry("accessibility", Map.of("accessibility", "description")),
            Map.entry("phone", Map.of("number_type", "type")),
            Map.entry("taxonomy_term", Map.of("vocabulary", "taxonomy", "taxonomy_id", "id")),
            Map.entry("schedule", Map.of("weekday", "byday", "start_date", "valid_from", "end_date", "valid_to")),
            Map.entry("attribute", Map.of("taxonomy_id", "taxonomy_term_id", "taxonomy_detail", "value")));

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private OlderColumns() {}

    static void rename(String name, String table, ObjectNode row) {
        ownPrefix(table, row);
        RENAMED.getOrDefault(table, Map.of()).forEach((older, newer) -> move(row, older, newer));
        switch (name) {
            case "physical_addresses" -> row.put("address_type", "physical");
            case "postal_addresses", "mail_addresses" -> {
                row.put("address_type", "postal");
                ownIdentifier(name, row);
            }
            case "holiday_schedules" -> ownIdentifier(name, row);
            case "services_taxonomy", "service_taxonomy" -> {
                row.put("link_entity", "service");
                move(row, "service_id", "link_id");
            }
            case "regular_schedules" -> row.put("freq", "WEEKLY");
            default -> {
                // Nothing more is known from the name.
            }
        }
        if (table.equals("schedule")) {
            schedule(row);
        }
        if (table.equals("location") && !row.has("location_type")) {
            row.put("location_type", "true".equals(row.path("virtual").asString("")) ? "virtual" : "physical");
        }
    }

    /** Two tables of older versions are one now, and each counted from one. */
    private static void ownIdentifier(String name, ObjectNode row) {
        if (row.has("id")) {
            row.put("id", name + ":" + row.get("id").asString());
        }
    }

    /** organization_name in a table of organizations is their name, organization_uuid their id. */
    private static void ownPrefix(String table, ObjectNode row) {
        if (row.has("id") || !row.has(table + "_uuid")) {
            return;
        }
        for (String column : List.copyOf(row.propertyNames())) {
            String bare = column.startsWith(table + "_") ? column.substring(table.length() + 1) : column;
            move(row, column, bare.equals("uuid") ? "id" : bare.replaceFirst("_uuid$", "_id"));
        }
    }

    private static void schedule(ObjectNode row) {
        String day = row.path("byday").asString("").strip().toUpperCase(Locale.ROOT);
        if (day.matches("[1-7]")) {
            row.put("byday", DAYS.get(Integer.parseInt(day) - 1));
        } else if (day.matches("[A-Z]{3,}")) {
            row.put("byday", day.substring(0, 2));
        }
        for (String column : List.of("opens_at", "closes_at")) {
            if (row.has(column)) {
                row.put(column, OlderDates.time(row.get(column).asString()));
            }
        }
        for (String column : List.of("valid_from", "valid_to")) {
            if (row.has(column)) {
                row.put(column, OlderDates.date(row.get(column).asString()));
            }
        }
    }

    private static void move(ObjectNode row, String from, String to) {
        JsonNode value = row.get(from);
        if (value != null && !from.equals(to) && !row.has(to)) {
            row.remove(from);
            row.set(to, value);
        }
    }
}
