package org.commonweave.exchange.hsds;

import java.util.List;
import java.util.Map;
import org.commonweave.record.NodeRef;
import org.jspecify.annotations.Nullable;

/** Taxonomies, their terms, programs, and what carries them. */
final class CategoryRows {

    private final HsdsContext context;

    CategoryRows(HsdsContext context) {
        this.context = context;
    }

    void program(HsdsRow row) {
        Fields fields = new Fields(row.fields());
        String id = String.valueOf(fields.take("id"));
        NodeRef program = context.ref("Category", id);
        Map<String, Object> properties = category(id, "program", id, fields);
        String organization = fields.take("organization_id");
        if (organization != null) {
            context.tie("OFFERS", context.ref("Organization", organization), program, row);
        }
        fields.putExtras(properties);
        context.node(program, properties, row);
    }

    void taxonomy(HsdsRow row) {
        Fields fields = new Fields(row.fields());
        String id = String.valueOf(fields.take("id"));
        Map<String, Object> properties = category(id, "taxonomy", id, fields);
        fields.putExtras(properties);
        context.node(context.ref("Category", id), properties, row);
    }

    void term(HsdsRow row) {
        Fields fields = new Fields(row.fields());
        String id = String.valueOf(fields.take("id"));
        NodeRef term = context.ref("Category", id);
        String code = fields.peek("code");
        Map<String, Object> properties = category(id, scheme(fields), code == null ? id : code, fields);
        String parent = fields.take("parent_id");
        if (parent != null) {
            context.tie("BROADER", term, context.ref("Category", parent), row);
        }
        fields.putExtras(properties);
        context.node(term, properties, row);
    }

    /** An attribute puts a service in a category; what else it says stays with its owner. */
    void attribute(HsdsRow row) {
        Fields fields = new Fields(row.fields());
        String term = fields.peek("taxonomy_term_id");
        String service = row.service();
        boolean onService = fields.peek("link_entity") == null
                || "service".equals(row.fields().path("link_entity").asString());
        if (term != null && service != null && onService) {
            context.tie("IN_CATEGORY", context.ref("Resource", service), context.ref("Category", term), row);
        }
        DetailRows.attach(context, row, "attributes", fields.left());
    }

    private Map<String, Object> category(String id, String scheme, String code, Fields fields) {
        Map<String, Object> properties = context.properties(id);
        properties.put("scheme", scheme);
        properties.put("code", code);
        context.text(properties, "name", fields.take("name"));
        context.text(properties, "description", fields.take("description"));
        String other = fields.take("alternate_name");
        if (other != null) {
            properties.put("aliases", List.of(other));
        }
        return properties;
    }

    private String scheme(Fields fields) {
        @Nullable String named = fields.peek("taxonomy");
        String identified = named == null ? fields.peek("taxonomy_id") : named;
        return identified == null ? context.scope() : identified;
    }
}
