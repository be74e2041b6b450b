package org.commonweave.exchange.hsds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonweave.record.NodeRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/** Contacts, who are people, and funding, which is an agreement: both hang on something of their own. */
final class PeopleRows {

    /** References a contact or a funding may have, and what is kept of them beside the organization. */
    private static final List<String> OWNERS = List.of("organization", "service", "service_at_location", "location");

    private final HsdsContext context;
    private final DetailRows details;

    PeopleRows(HsdsContext context, DetailRows details) {
        this.context = context;
        this.details = details;
    }

    /**
     * A contact that is named in an open directory has been published by the organization for being contacted, so it is
     * shown; in a source that is not public it stays private. One without a name is no person but a desk.
     */
    void contact(HsdsRow row) {
        Fields fields = new Fields(row.fields());
        if (fields.peek("name") == null) {
            details.detail(row);
            return;
        }
        String id = String.valueOf(fields.take("id"));
        NodeRef person = context.ref("Person", id);
        Map<String, Object> properties = context.properties(id);
        context.text(properties, "name", fields.take("name"));
        if (context.options().visibility().equals("PUBLIC")) {
            properties.put("visibility", "PUBLIC");
            properties.put("consentShare", true);
        } else {
            properties.put("visibility", "PRIVATE");
        }
        String role = first(fields.peek("title"), fields.peek("department"), "contact");
        String organization = organization(row, fields);
        link(fields);
        if (organization != null) {
            context.tie(
                    "HOLDS_ROLE", person, context.ref("Organization", organization), role, Map.of("role", role), row);
        }
        fields.putExtras(properties);
        context.node(person, properties, row);
    }

    void funding(HsdsRow row) {
        Fields fields = new Fields(row.fields());
        String organization = organization(row, fields);
        if (organization == null || fields.peek("source") == null) {
            details.detail(row);
            return;
        }
        String id = String.valueOf(fields.take("id"));
        NodeRef agreement = context.ref("Agreement", id);
        Map<String, Object> properties = context.properties(id);
        properties.put("kind", "FUNDING");
        context.text(properties, "name", fields.take("source"));
        link(fields);
        context.tie(
                "PARTY_TO",
                context.ref("Organization", organization),
                agreement,
                "recipient",
                Map.of("role", "recipient"),
                row);
        fields.putExtras(properties);
        context.node(agreement, properties, row);
    }

    private static @Nullable String organization(HsdsRow row, Fields fields) {
        String named = fields.peek("organization_id");
        return named == null ? row.organization() : named;
    }

    /** Turns references into a list, because the same person may be the contact of several things. */
    private static void link(Fields fields) {
        List<String> links = new ArrayList<>();
        for (String owner : OWNERS) {
            String id = fields.take(owner + "_id");
            if (id != null) {
                links.add(owner + "/" + id);
            }
        }
        if (!links.isEmpty()) {
            ArrayNode array = fields.left().putArray("links");
            links.forEach(array::add);
        }
    }

    private static String first(@Nullable String one, @Nullable String other, String otherwise) {
        return one != null ? one : other != null ? other : otherwise;
    }
}
