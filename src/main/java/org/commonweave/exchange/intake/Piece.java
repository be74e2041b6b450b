package org.commonweave.exchange.intake;

import java.util.Map;
import org.commonweave.exchange.Amendment;
import org.commonweave.exchange.Located;
import org.commonweave.exchange.Position;
import org.commonweave.exchange.source.Json;
import org.commonweave.exchange.source.Values;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record, a part of one or an amendment, as it waits on disk.
 *
 * @param name label or relationship type
 * @param from null for nodes and for amendments
 */
record Piece(
        boolean relationship,
        boolean amendment,
        String name,
        String id,
        @Nullable NodeRef from,
        @Nullable NodeRef to,
        Map<String, Object> properties,
        Position position) {

    static Piece of(Located<GraphRecord> located) {
        GraphRecord record = located.value();
        return record instanceof RelationshipRecord tie
                ? new Piece(
                        true, false, tie.type(), tie.id(), tie.from(), tie.to(), tie.properties(), located.position())
                : node((NodeRecord) record, located.position());
    }

    static Piece ofAmendment(Located<Amendment> located) {
        Amendment amendment = located.value();
        boolean tie = amendment.target() == Amendment.Target.RELATIONSHIP;
        return new Piece(
                tie, true, amendment.name(), amendment.id(), null, null, amendment.properties(), located.position());
    }

    private static Piece node(NodeRecord node, Position position) {
        return new Piece(false, false, node.label(), node.id(), null, null, node.properties(), position);
    }

    /** What tells records apart: pieces with one key belong together. */
    String key() {
        return name + "/" + id;
    }

    static String key(NodeRef ref) {
        return ref.label() + "/" + ref.id();
    }

    NodeRef ref() {
        return new NodeRef(name, id);
    }

    Located<GraphRecord> record() {
        return from == null || to == null
                ? new Located<>(new NodeRecord(name, id, properties), position)
                : new Located<>(new RelationshipRecord(name, id, from, to, properties), position);
    }

    Piece with(Map<String, Object> merged) {
        return new Piece(relationship, amendment, name, id, from, to, merged, position);
    }

    String line() {
        ObjectNode line = Json.object();
        line.put("t", relationship).put("a", amendment).put("n", name).put("i", id);
        if (from != null && to != null) {
            line.put("fl", from.label())
                    .put("fi", from.id())
                    .put("tl", to.label())
                    .put("ti", to.id());
        }
        line.set("p", Json.MAPPER.valueToTree(properties));
        line.put("f", position.file()).put("r", position.row());
        return Json.MAPPER.writeValueAsString(line);
    }

    @SuppressWarnings("unchecked") // An object of JSON is a map from names to values.
    static Piece parse(String text) {
        JsonNode line = Json.MAPPER.readTree(text);
        boolean ends = line.has("fl");
        Object properties = Values.of(line.get("p"));
        return new Piece(
                line.get("t").booleanValue(),
                line.get("a").booleanValue(),
                line.get("n").asString(),
                line.get("i").asString(),
                ends ? new NodeRef(line.get("fl").asString(), line.get("fi").asString()) : null,
                ends ? new NodeRef(line.get("tl").asString(), line.get("ti").asString()) : null,
                properties == null ? Map.of() : (Map<String, Object>) properties,
                new Position(line.get("f").asString(), line.get("r").longValue()));
    }
}
