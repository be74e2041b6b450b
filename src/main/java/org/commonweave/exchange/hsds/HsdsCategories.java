package org.commonweave.exchange.hsds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.exchange.source.LocalizedText;
import org.commonweave.record.NodeRef;
import org.commonweave.record.StableId;
import org.jspecify.annotations.Nullable;

/** Taxonomies, terms and attributes of HSDS as categories, and its funding as agreements. */
final class HsdsCategories {

    private final HsdsObjects objects;

    HsdsCategories(HsdsObjects objects) {
        this.objects = objects;
    }

    /** A taxonomy itself is no record here: its terms carry its name. */
    void taxonomy(Map<String, Object> object) {
        // The terms name it; what it says of itself is said again by each of them.
    }

    @Nullable NodeRef term(Map<String, Object> object) {
        Fields fields = new Fields(object);
        String id = fields.text("id");
        String code = fields.text("code");
        String name = fields.text("name", "term");
        String key = id == null ? code : id;
        if (key == null) {
            return null;
        }
        NodeRef self = java.util.Objects.requireNonNull(objects.ref("Category", key));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("externalId", key);
        properties.put("scheme", scheme(fields));
        properties.put("code", code == null ? key : code);
        LocalizedText.put(properties, "name", name == null ? key : name);
        Object description = fields.take("description");
        if (description != null) {
            LocalizedText.put(properties, "description", description);
        }
        String parent = fields.text("parent_id");
        NodeRef broader = objects.ref("Category", parent);
        if (broader != null) {
            objects.tie("BROADER", self, broader, "", Map.of());
        }
        objects.node(self, properties, fields);
        return self;
    }

    private String scheme(Fields fields) {
        Object taxonomy = fields.take("taxonomy", "vocabulary");
        if (taxonomy instanceof Map<?, ?> detail && detail.get("name") != null) {
            return detail.get("name").toString();
        }
        if (fields.take("taxonomy_detail") instanceof Map<?, ?> detail && detail.get("name") != null) {
            return detail.get("name").toString();
        }
        String id = fields.text("taxonomy_id");
        return taxonomy != null ? taxonomy.toString() : id == null ? objects.scope() : id;
    }

    /** Attributes say which terms apply; those of a resource become its categories, all stay with the record. */
    void attributes(Fields fields, @Nullable NodeRef resource) {
        if (!(fields.peek("attributes") instanceof List<?>)) {
            return;
        }
        List<Map<String, Object>> attributes = fields.objects("attributes");
        for (Map<String, Object> attribute : attributes) {
            NodeRef category = category(attribute);
            if (category != null && resource != null) {
                objects.tie("IN_CATEGORY", resource, category, "", Map.of());
            }
        }
        fields.left().put("attributes", attributes);
    }

    private @Nullable NodeRef category(Map<String, Object> attribute) {
        if (attribute.get("taxonomy_term") instanceof Map<?, ?> term) {
            Map<String, Object> copy = new LinkedHashMap<>();
            term.forEach((key, value) -> copy.put(String.valueOf(key), value));
            return term(copy);
        }
        Object id = attribute.get("taxonomy_term_id");
        return id == null ? null : objects.ref("Category", id.toString());
    }

    void funding(Fields fields, NodeRef organization) {
        for (Map<String, Object> funding : fields.objects("funding", "fundings")) {
            Object source = funding.get("source");
            Object id = funding.get("id");
            if (source == null && id == null) {
                continue;
            }
            NodeRef agreement = new NodeRef(
                    "Agreement",
                    id == null
                            ? StableId.of(objects.scope(), "funding", organization.id(), String.valueOf(source))
                            : StableId.fromSource(objects.scope(), "Agreement", id.toString()));
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("kind", "FUNDING");
            LocalizedText.put(properties, "name", source == null ? "Funding" : source);
            objects.tie("PARTY_TO", organization, agreement, "", Map.of("role", "recipient"));
            objects.node(agreement, properties, new Fields(funding));
        }
    }
}
