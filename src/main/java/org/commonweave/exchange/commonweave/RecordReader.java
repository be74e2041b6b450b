package org.commonweave.exchange.commonweave;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commonweave.exchange.Amendment;
import org.commonweave.exchange.Position;
import org.commonweave.exchange.Problem;
import org.commonweave.exchange.ProblemCode;
import org.commonweave.exchange.source.Json;
import org.commonweave.exchange.source.Values;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.commonweave.record.StableId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns an object of our own format into the record it says. */
final class RecordReader {

    private final String scope;

    RecordReader(String scope) {
        this.scope = scope;
    }

    /** An object that says no record, with the field at fault. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final String field;
        private final String action;

        Unreadable(String field, String message, String action) {
            super(message, null, false, false);
            this.field = field;
            this.action = action;
        }

        Problem problem(Position position) {
            return Problem.at(position, field, ProblemCode.MISSING, String.valueOf(getMessage()), action);
        }
    }

    static boolean isAmendment(ObjectNode item) {
        return item.path("type").asString("").equals("amendment");
    }

    Amendment amendment(ObjectNode item) throws Unreadable {
        boolean relationship = item.path("of").asString("").equals("relationship");
        String label = text(item, "label");
        return new Amendment(
                relationship ? Amendment.Target.RELATIONSHIP : Amendment.Target.NODE,
                label,
                id(label, text(item, "id")),
                properties(item));
    }

    GraphRecord read(ObjectNode item) throws Unreadable {
        String type = item.path("type").asString("");
        if (type.equals("node")) {
            String label = text(item, "label");
            String id = text(item, "id");
            Map<String, Object> properties = properties(item);
            String stored = id(label, id);
            if (!stored.equalsIgnoreCase(id)) {
                properties.putIfAbsent("externalId", id);
            }
            return new NodeRecord(label, stored, properties);
        }
        if (type.equals("relationship")) {
            return relationship(item);
        }
        throw new Unreadable(
                "type", "type is '" + type + "'; it must be node or relationship.", "Give every object a type.");
    }

    private RelationshipRecord relationship(ObjectNode item) throws Unreadable {
        String name = text(item, "label");
        NodeRef from = end(item, "from");
        NodeRef to = end(item, "to");
        String id = item.path("id").asString("");
        return id.isBlank()
                ? RelationshipRecord.of(name, from, to, item.path("key").asString(""), properties(item))
                : new RelationshipRecord(name, id(name, id), from, to, properties(item));
    }

    private NodeRef end(ObjectNode item, String name) throws Unreadable {
        if (item.get(name) instanceof ObjectNode end
                && !end.path("label").asString("").isBlank()
                && !end.path("id").asString("").isBlank()) {
            String label = end.path("label").asString();
            return new NodeRef(label, id(label, end.path("id").asString()));
        }
        throw new Unreadable(
                name, name + " does not name a node.", "Write it as {\"label\": \"Person\", \"id\": \"...\"}.");
    }

    /** Identifiers of the graph are UUIDs and stay; those that people make up are told apart by the source. */
    private String id(String label, String id) {
        return StableId.fromSource(scope, label, id);
    }

    private static String text(ObjectNode item, String field) throws Unreadable {
        String text = item.path(field).asString("");
        if (text.isBlank()) {
            throw new Unreadable(field, field + " is missing.", "Give every record a label and an id.");
        }
        return text;
    }

    private static Map<String, Object> properties(ObjectNode item) {
        Map<String, Object> properties = new LinkedHashMap<>();
        item.path("properties").properties().forEach(entry -> {
            Object value = value(entry.getKey(), entry.getValue());
            if (value != null) {
                properties.put(entry.getKey(), value);
            }
        });
        return properties;
    }

    private static @Nullable Object value(String name, JsonNode node) {
        return name.equals("extras") && node.isContainer() ? Json.CANONICAL.writeValueAsString(node) : Values.of(node);
    }
}
