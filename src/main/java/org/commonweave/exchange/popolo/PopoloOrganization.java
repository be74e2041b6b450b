package org.commonweave.exchange.popolo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonweave.exchange.ProblemCode;
import org.commonweave.exchange.RecordEmitter;
import org.commonweave.exchange.source.Json;
import org.commonweave.record.NodeRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An organization, with what is embedded in it. */
final class PopoloOrganization {

    private static final List<String> MAPPED = List.of(
            "id",
            "name",
            "other_names",
            "identifiers",
            "parent_id",
            "parent",
            "founding_date",
            "dissolution_date",
            "memberships",
            "posts",
            "children",
            "area",
            "area_id");

    private final RecordEmitter emitter;

    PopoloOrganization(RecordEmitter emitter) {
        this.emitter = emitter;
    }

    @Nullable NodeRef emit(ObjectNode organization) {
        String id = RecordEmitter.text(organization, "id");
        String name = RecordEmitter.text(organization, "name");
        if (id == null || name == null) {
            emitter.reject(
                    id == null ? "id" : "name",
                    ProblemCode.MISSING,
                    "The organization has no " + (id == null ? "id." : "name."),
                    "Give it an id that stays the same, and a name.");
            return null;
        }
        NodeRef node = emitter.ref("Organization", id);
        Map<String, Object> properties = emitter.properties(id);
        properties.put("kind", "OTHER");
        emitter.text(properties, "name", name);
        PopoloParts.aliases(organization, properties);
        identifiers(organization, properties);
        put(properties, "sector", RecordEmitter.text(organization, "classification"));
        put(properties, "phone", PopoloParts.contact(organization, "voice"));
        put(properties, "email", PopoloParts.contact(organization, "email"));
        emitter.validity(
                properties,
                RecordEmitter.text(organization, "founding_date"),
                RecordEmitter.text(organization, "dissolution_date"));
        PopoloParts.extras(organization, MAPPED, properties);
        emitter.node(node, properties);
        related(organization, node);
        return node;
    }

    private void related(ObjectNode organization, NodeRef node) {
        String parent = PopoloParts.reference(organization, "parent");
        if (parent != null) {
            emitter.tie("PART_OF", node, emitter.ref("Organization", parent), "", Map.of());
        }
        if (organization.get("parent") instanceof ObjectNode embedded && embedded.has("name")) {
            emit(embedded);
        }
        String area = PopoloParts.reference(organization, "area");
        if (area != null) {
            emitter.tie("SERVES", node, emitter.ref("Place", area), "", Map.of());
        }
        if (organization.get("area") instanceof ObjectNode embedded && embedded.has("name")) {
            new PopoloArea(emitter).emit(embedded);
        }
        for (JsonNode membership : organization.path("memberships")) {
            if (membership instanceof ObjectNode object) {
                new PopoloMembership(emitter).emit(object, null, node);
            }
        }
        for (JsonNode post : organization.path("posts")) {
            if (post instanceof ObjectNode object) {
                post(object, node);
            }
        }
    }

    /** A post that nobody need hold stays with its organization. */
    void post(ObjectNode post, @Nullable NodeRef around) {
        String organization = PopoloParts.reference(post, "organization");
        NodeRef node = organization == null ? around : emitter.ref("Organization", organization);
        if (node == null) {
            emitter.reject(
                    "organization_id",
                    ProblemCode.MISSING,
                    "The post names no organization.",
                    "Give it the organization_id it belongs to.");
            return;
        }
        ObjectNode extras = Json.object();
        extras.putArray("posts").add(post);
        emitter.amend(node, Map.of("extras", Json.CANONICAL.writeValueAsString(extras)));
    }

    private static void identifiers(ObjectNode organization, Map<String, Object> properties) {
        List<String> identifiers = new ArrayList<>();
        for (JsonNode node : organization.path("identifiers")) {
            String value = node instanceof ObjectNode object ? RecordEmitter.text(object, "identifier") : null;
            if (node instanceof ObjectNode object && value != null) {
                String scheme = RecordEmitter.text(object, "scheme");
                identifiers.add(scheme == null ? value : scheme + ":" + value);
            }
        }
        if (!identifiers.isEmpty()) {
            properties.put("identifiers", identifiers);
        }
    }

    static void put(Map<String, Object> properties, String name, @Nullable Object value) {
        if (value != null) {
            properties.put(name, value);
        }
    }
}
