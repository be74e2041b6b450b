package org.commonweave.exchange.popolo;

import java.util.List;
import java.util.Map;
import org.commonweave.exchange.ProblemCode;
import org.commonweave.exchange.RecordEmitter;
import org.commonweave.record.NodeRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A person in public office. What the office does not need - birth, sex, nationality, numbers - is left out. */
final class PopoloPerson {

    private static final List<String> LEFT_OUT = List.of(
            "birth_date",
            "death_date",
            "gender",
            "national_identity",
            "identifiers",
            "contact_details",
            "email",
            "biography",
            "image");

    private static final List<String> MAPPED = List.of("id", "name", "other_names", "memberships", "summary");

    private final RecordEmitter emitter;

    PopoloPerson(RecordEmitter emitter) {
        this.emitter = emitter;
    }

    @Nullable NodeRef emit(ObjectNode person) {
        String id = RecordEmitter.text(person, "id");
        String name = RecordEmitter.text(person, "name");
        if (id == null || name == null) {
            emitter.reject(
                    id == null ? "id" : "name",
                    ProblemCode.MISSING,
                    "The person has no " + (id == null ? "id." : "name."),
                    "Give the id and the name.");
            return null;
        }
        NodeRef node = emitter.ref("Person", id);
        Map<String, Object> properties = emitter.properties(id);
        emitter.text(properties, "name", name);
        PopoloParts.aliases(person, properties);
        emitter.text(properties, "description", RecordEmitter.text(person, "summary"));
        if (emitter.options().visibility().equals("PUBLIC")) {
            properties.put("visibility", "PUBLIC");
            properties.put("consentShare", true);
        } else {
            properties.put("visibility", "PRIVATE");
        }
        ObjectNode left = person.deepCopy();
        List<String> out =
                LEFT_OUT.stream().filter(field -> left.remove(field) != null).toList();
        if (!out.isEmpty()) {
            emitter.problem(
                    String.join(", ", out),
                    ProblemCode.LEFT_OUT,
                    "The graph does not keep this about people.",
                    "Nothing needs to be done.");
        }
        PopoloParts.extras(left, MAPPED, properties);
        emitter.node(node, properties);
        for (JsonNode membership : person.path("memberships")) {
            if (membership instanceof ObjectNode object) {
                new PopoloMembership(emitter).emit(object, node, null);
            }
        }
        return node;
    }
}
