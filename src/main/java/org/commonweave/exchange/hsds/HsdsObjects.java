package org.commonweave.exchange.hsds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.exchange.source.LocalizedText;
import org.commonweave.exchange.source.Position;
import org.commonweave.exchange.source.Problem;
import org.commonweave.exchange.source.RecordSink;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.commonweave.record.StableId;
import org.jspecify.annotations.Nullable;

/** Turns one nested HSDS object into records. What the model has no place for goes along in extras. */
final class HsdsObjects {

    private final String scope;
    private final Position position;
    private final RecordSink sink;

    HsdsObjects(String scope, Position position, RecordSink sink) {
        this.scope = scope;
        this.position = position;
        this.sink = sink;
    }

    /** An object of a kind that its fields tell. */
    void any(Map<String, Object> object) {
        if (object.containsKey("service") && object.containsKey("location")
                || object.containsKey("service_id") && object.containsKey("location_id")) {
            serviceAtLocation(object, null);
        } else if (object.containsKey("taxonomy")
                || object.containsKey("taxonomy_id") && object.containsKey("name")
                || object.containsKey("term_uri")) {
            new HsdsCategories(this).term(object);
        } else if (object.containsKey("service_at_locations")
                || object.containsKey("organization")
                || object.containsKey("organization_id") && object.containsKey("status")) {
            service(object, null);
        } else if (object.containsKey("location_type")
                || object.containsKey("latitude")
                || object.containsKey("addresses")) {
            location(object, null);
        } else if (object.containsKey("version") && object.containsKey("uri") && !object.containsKey("legal_status")) {
            new HsdsCategories(this).taxonomy(object);
        } else {
            organization(object);
        }
    }

    @Nullable NodeRef organization(Map<String, Object> object) {
        Fields fields = new Fields(object);
        String id = required(fields, "organization");
        if (id == null) {
            return null;
        }
        NodeRef self = known("Organization", id);
        Map<String, Object> properties = named(fields, id);
        properties.put("kind", "OTHER");
        put(properties, "url", fields.text("website", "url"));
        put(properties, "email", fields.text("email"));
        identifiers(fields, properties);
        String parent = fields.text("parent_organization_id", "parent_organization");
        if (parent != null) {
            tie("PART_OF", self, known("Organization", parent), "", Map.of());
        }
        HsdsContacts.phone(fields, properties);
        new HsdsContacts(this).contacts(fields, self);
        new HsdsCategories(this).funding(fields, self);
        fields.objects("services").forEach(service -> service(service, self));
        fields.objects("locations").forEach(location -> location(location, self));
        new HsdsCategories(this).attributes(fields, null);
        node(self, properties, fields);
        return self;
    }

    @Nullable NodeRef service(Map<String, Object> object, @Nullable NodeRef owner) {
        Fields fields = new Fields(object);
        String id = required(fields, "service");
        if (id == null) {
            return null;
        }
        NodeRef self = known("Resource", id);
        Map<String, Object> properties = named(fields, id);
        properties.put("resourceClass", "ORGANIZATIONAL");
        properties.put("kind", "SERVICE");
        put(properties, "url", fields.text("url", "website"));
        put(properties, "email", fields.text("email"));
        put(properties, "status", fields.text("status"));
        put(properties, "eligibility", fields.text("eligibility_description", "eligibility"));
        put(properties, "fees", fields.text("fees_description", "fees"));
        put(properties, "applicationProcess", fields.text("application_process"));
        HsdsContacts.phone(fields, properties);
        HsdsContacts.capacity(fields, properties);
        new HsdsContacts(this).contacts(fields, null);
        provider(fields, self, owner);
        fields.objects("service_at_locations").forEach(at -> serviceAtLocation(at, self));
        new HsdsCategories(this).attributes(fields, self);
        new HsdsAreas(this).serviceAreas(fields, self);
        node(self, properties, fields);
        return self;
    }

    private void provider(Fields fields, NodeRef self, @Nullable NodeRef owner) {
        String organizationId = fields.text("organization_id");
        List<Map<String, Object>> nested = fields.objects("organization");
        NodeRef provider = owner;
        if (!nested.isEmpty()) {
            // Lists carry a shallow copy: it is told apart by having nothing but its name.
            provider = nested.get(0).size() > 2 ? organization(nested.get(0)) : shallow(nested.get(0), organizationId);
        } else if (provider == null && organizationId != null) {
            provider = ref("Organization", organizationId);
        }
        if (provider != null) {
            tie("PROVIDES", provider, self, "", Map.of());
        }
    }

    private @Nullable NodeRef shallow(Map<String, Object> object, @Nullable String organizationId) {
        return object.containsKey("name")
                ? organization(object)
                : organizationId == null ? null : ref("Organization", organizationId);
    }

    void serviceAtLocation(Map<String, Object> object, @Nullable NodeRef owner) {
        Fields fields = new Fields(object);
        String id = fields.text("id");
        String serviceId = fields.text("service_id");
        String locationId = fields.text("location_id");
        List<Map<String, Object>> services = fields.objects("service");
        List<Map<String, Object>> locations = fields.objects("location");
        NodeRef service = owner != null
                ? owner
                : services.isEmpty() ? ref("Resource", serviceId) : service(services.get(0), null);
        NodeRef location = locations.isEmpty() ? ref("Place", locationId) : location(locations.get(0), null);
        new HsdsAreas(this).serviceAreas(fields, service);
        if (service != null && location != null) {
            Map<String, Object> properties = new LinkedHashMap<>();
            put(properties, "hsdsId", id);
            tie("LOCATED_AT", service, location, "", properties);
        }
    }

    @Nullable NodeRef location(Map<String, Object> object, @Nullable NodeRef owner) {
        Fields fields = new Fields(object);
        String id = required(fields, "location");
        if (id == null) {
            return null;
        }
        NodeRef self = known("Place", id);
        Map<String, Object> properties = named(fields, id);
        properties.put("level", "SITE");
        HsdsAreas.address(fields, properties);
        new HsdsContacts(this).contacts(fields, null);
        String organizationId = fields.text("organization_id");
        NodeRef organization = owner != null ? owner : ref("Organization", organizationId);
        if (organization != null) {
            tie("LOCATED_AT", organization, self, "", Map.of());
        }
        node(self, properties, fields);
        return self;
    }

    private void identifiers(Fields fields, Map<String, Object> properties) {
        List<String> identifiers = fields.objects("organization_identifiers", "identifiers").stream()
                .filter(one -> one.get("identifier") != null)
                .map(one -> one.getOrDefault("identifier_scheme", one.getOrDefault("identifier_type", "id")) + ":"
                        + one.get("identifier"))
                .toList();
        if (!identifiers.isEmpty()) {
            properties.put("identifiers", identifiers);
        }
    }

    /** Names, description and the identifier in the source. */
    private static Map<String, Object> named(Fields fields, String id) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("externalId", id);
        Object name = fields.take("name");
        if (name != null) {
            LocalizedText.put(properties, "name", name);
        }
        String alias = fields.text("alternate_name");
        if (alias != null) {
            properties.put("aliases", List.of(alias));
        }
        Object description = fields.take("description", "short_desc");
        if (description != null) {
            LocalizedText.put(properties, "description", description);
        }
        return properties;
    }

    private @Nullable String required(Fields fields, String kind) {
        String id = fields.text("id");
        if (id == null) {
            problem(
                    "id",
                    "MISSING_ID",
                    "A " + kind + " without an id cannot be referred to; give it one.",
                    Problem.Action.REJECTED);
        }
        return id;
    }

    void problem(String field, String code, String message, Problem.Action action) {
        sink.problem(new Problem(position, field, code, message, action));
    }

    /** A reference to a record of this source, or null without an identifier. */
    @Nullable NodeRef ref(String label, @Nullable String id) {
        return id == null ? null : new NodeRef(label, StableId.fromSource(scope, label, id));
    }

    /** A reference to a record whose identifier is there. */
    NodeRef known(String label, String id) {
        return new NodeRef(label, StableId.fromSource(scope, label, id));
    }

    String scope() {
        return scope;
    }

    /** A node, with what was left over of its fields. */
    void node(NodeRef self, Map<String, Object> properties, Fields left) {
        if (!left.left().isEmpty()) {
            properties.put("extras", Map.of("hsds", left.left()));
        }
        sink.record(position, new NodeRecord(self.label(), self.id(), properties));
    }

    void tie(String type, NodeRef from, NodeRef to, String key, Map<String, Object> properties) {
        sink.record(position, RelationshipRecord.of(type, from, to, key, properties));
    }

    static void put(Map<String, Object> properties, String name, @Nullable Object value) {
        if (value != null) {
            properties.put(name, value);
        }
    }
}
