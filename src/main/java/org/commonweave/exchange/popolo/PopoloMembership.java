package org.commonweave.exchange.popolo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.exchange.Located;
import org.commonweave.exchange.ProblemCode;
import org.commonweave.exchange.RecordEmitter;
import org.commonweave.exchange.source.Json;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.commonweave.record.StableId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A membership, which is a post that a person holds in an organization for a time. */
final class PopoloMembership {

    private static final List<String> EMBEDDED = List.of("person", "organization", "post");

    private final RecordEmitter emitter;

    PopoloMembership(RecordEmitter emitter) {
        this.emitter = emitter;
    }

    /**
     * Sends out the membership.
     *
     * @param holder the person it is embedded in
     * @param around the organization it is embedded in
     */
    void emit(ObjectNode membership, @Nullable NodeRef holder, @Nullable NodeRef around) {
        embedded(membership);
        String personId = PopoloParts.reference(membership, "person");
        String organizationId = PopoloParts.reference(membership, "organization");
        NodeRef person = personId == null ? holder : emitter.ref("Person", personId);
        NodeRef organization = organizationId == null ? around : emitter.ref("Organization", organizationId);
        if (person == null || organization == null) {
            emitter.reject(
                    person == null ? "person_id" : "organization_id",
                    ProblemCode.MISSING,
                    "The membership does not name both a person and an organization.",
                    "Give it a person_id and an organization_id.");
            return;
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("role", role(membership));
        emitter.validity(
                properties, RecordEmitter.text(membership, "start_date"), RecordEmitter.text(membership, "end_date"));
        String id = RecordEmitter.text(membership, "id");
        if (id == null) {
            emitter.tie(
                    "HOLDS_ROLE",
                    person,
                    organization,
                    properties.get("role") + "/" + properties.get("validFrom"),
                    properties);
            return;
        }
        emitter.sink()
                .accept(new Located<>(
                        new RelationshipRecord(
                                "HOLDS_ROLE",
                                StableId.fromSource(emitter.scope(), "HOLDS_ROLE", id),
                                person,
                                organization,
                                properties),
                        emitter.position()));
        keep(membership, person);
    }

    /** A relationship has no place for more, so the person keeps it. */
    private void keep(ObjectNode membership, NodeRef person) {
        ObjectNode left = membership.deepCopy();
        EMBEDDED.forEach(left::remove);
        left.remove("contact_details");
        ObjectNode extras = Json.object();
        extras.putArray("memberships").add(left);
        emitter.amend(person, Map.of("extras", Json.CANONICAL.writeValueAsString(extras)));
    }

    private void embedded(ObjectNode membership) {
        if (membership.get("person") instanceof ObjectNode person && person.has("name")) {
            new PopoloPerson(emitter).emit(person);
        }
        if (membership.get("organization") instanceof ObjectNode organization && organization.has("name")) {
            new PopoloOrganization(emitter).emit(organization);
        }
    }

    private static String role(ObjectNode membership) {
        for (String field : List.of("role", "label")) {
            String text = RecordEmitter.text(membership, field);
            if (text != null) {
                return text;
            }
        }
        return membership.path("post").path("label").asString("member");
    }
}
