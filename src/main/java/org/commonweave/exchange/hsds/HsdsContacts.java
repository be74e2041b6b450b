package org.commonweave.exchange.hsds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.exchange.source.LocalizedText;
import org.commonweave.record.NodeRef;
import org.jspecify.annotations.Nullable;

/** Telephone numbers, capacities, and contact persons of HSDS. */
final class HsdsContacts {

    private final HsdsObjects objects;

    HsdsContacts(HsdsObjects objects) {
        this.objects = objects;
    }

    /** The first number is shown; all of them stay with the record. */
    static void phone(Fields fields, Map<String, Object> properties) {
        if (fields.peek("phones") instanceof List<?> phones
                && !phones.isEmpty()
                && phones.get(0) instanceof Map<?, ?> first
                && first.get("number") != null) {
            properties.put("phone", first.get("number").toString());
        }
    }

    static void capacity(Fields fields, Map<String, Object> properties) {
        List<Map<String, Object>> capacities = fields.objects("service_capacities", "service_capacity", "capacities");
        if (capacities.isEmpty()) {
            return;
        }
        Map<String, Object> first = capacities.get(0);
        HsdsObjects.put(
                properties, "capacity", first.get("maximum") == null ? first.get("available") : first.get("maximum"));
        HsdsObjects.put(properties, "capacityAsOf", first.get("updated"));
        if (first.get("unit") instanceof Map<?, ?> unit) {
            HsdsObjects.put(properties, "unit", unit.get("name"));
        }
        fields.left().put("service_capacities", capacities);
    }

    /**
     * A contact that an open directory publishes is a post held in public, so the person is shown with it. Without an
     * organization there is no post to show, and the contact stays with the record it came with.
     */
    void contacts(Fields fields, @Nullable NodeRef organization) {
        if (organization == null) {
            return;
        }
        for (Map<String, Object> contact : fields.objects("contacts")) {
            Fields one = new Fields(contact);
            String id = one.text("id");
            String name = one.text("name");
            if (id == null || name == null) {
                continue;
            }
            NodeRef person = java.util.Objects.requireNonNull(objects.ref("Person", id));
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("externalId", id);
            properties.put("visibility", "PUBLIC");
            properties.put("consentShare", true);
            LocalizedText.put(properties, "name", name);
            String title = one.text("title");
            objects.tie("HOLDS_ROLE", person, organization, "", Map.of("role", title == null ? "contact" : title));
            objects.node(person, properties, one);
        }
    }
}
