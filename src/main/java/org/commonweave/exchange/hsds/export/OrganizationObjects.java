package org.commonweave.exchange.hsds.export;

import java.util.List;
import java.util.function.Consumer;
import org.commonweave.exchange.source.Json;
import org.commonweave.record.RelationshipRecord;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Organizations, the people who speak for them, and what funds them. */
final class OrganizationObjects {

    private final Notes notes;
    private final Consumer<HsdsObject> objects;

    OrganizationObjects(Notes notes, Consumer<HsdsObject> objects) {
        this.notes = notes;
        this.objects = objects;
    }

    void organization(Neighbourhood from) {
        ObjectNode organization = Shaping.start(from);
        if (!organization.has("name")) {
            organization.put("name", from.id());
        }
        Shaping.put(organization, "website", from.text("url"));
        Shaping.put(organization, "email", from.text("email"));
        Shaping.put(organization, "parent_organization_id", from.to("PART_OF"));
        Shaping.only(organization, "phones", Shaping.phone(from));
        if (!organization.path("organization_identifiers").isArray()) {
            identifiers(from, organization);
        }
        objects.accept(new HsdsObject("organization", organization));
    }

    private static void identifiers(Neighbourhood from, ObjectNode organization) {
        ArrayNode list = Json.MAPPER.createArrayNode();
        if (from.property("identifiers") instanceof List<?> identifiers) {
            for (Object identifier : identifiers) {
                String[] parts = identifier.toString().split(":", 2);
                String scheme = parts.length == 2 ? parts[0] : "other";
                list.add(identifier(from.id(), scheme, parts[parts.length - 1]));
            }
        }
        String uscc = from.text("uscc");
        if (uscc != null) {
            list.add(identifier(from.id(), "CN-USCC", uscc));
        }
        if (!list.isEmpty()) {
            organization.set("organization_identifiers", list);
        }
    }

    private static ObjectNode identifier(String organization, String scheme, String value) {
        return Json.object()
                .put("id", Shaping.id("organization_identifier", organization, scheme, value))
                .put("identifier_scheme", scheme)
                .put("identifier_type", scheme)
                .put("identifier", value);
    }

    /** HSDS is for everybody to read, so only people who let themselves be shown to everybody are in it. */
    void contact(Neighbourhood from) {
        List<RelationshipRecord> posts = from.out("HOLDS_ROLE").toList();
        boolean shown = "PUBLIC".equals(from.text("visibility"));
        if (!shown || posts.isEmpty()) {
            if (!posts.isEmpty()) {
                notes.add("person who is not shown to everybody was left out");
            }
            return;
        }
        for (int i = 0; i < posts.size(); i++) {
            RelationshipRecord post = posts.get(i);
            ObjectNode contact = Shaping.start(from);
            contact.put("id", i == 0 ? from.id() : Shaping.id("contact", post.id()));
            if (!contact.has("title") && !contact.has("department")) {
                Object role = post.properties().get("role");
                Shaping.put(contact, "title", role == null ? null : role.toString());
            }
            contact.put("organization_id", post.to().id());
            objects.accept(new HsdsObject("contact", contact));
        }
    }

    void funding(Neighbourhood from) {
        if (!"FUNDING".equals(from.text("kind"))) {
            notes.add("agreement that is no funding was left out");
            return;
        }
        String recipient = from.in("PARTY_TO", "Organization")
                .filter(tie -> "recipient".equals(tie.properties().get("role")))
                .map(tie -> tie.from().id())
                .findFirst()
                .orElse(from.from("PARTY_TO", "Organization"));
        if (recipient == null) {
            notes.add("funding of nobody was left out");
            return;
        }
        ObjectNode funding = from.extras();
        funding.put("id", from.id()).put("organization_id", recipient);
        Shaping.put(funding, "source", from.spoken("name"));
        objects.accept(new HsdsObject("funding", funding));
    }
}
