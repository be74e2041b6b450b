package org.commonweave.exchange.commonweave;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One record as one line of JSON, its properties in the order of their names. */
public final class RecordLine {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private RecordLine() {}

    public static String write(GraphRecord record) {
        return MAPPER.writeValueAsString(asMap(record));
    }

    /** The line's content, for files that add to it. */
    public static Map<String, Object> asMap(GraphRecord record) {
        Map<String, Object> line = new LinkedHashMap<>();
        if (record instanceof NodeRecord node) {
            line.put("type", "node");
            line.put("label", node.label());
        } else if (record instanceof RelationshipRecord tie) {
            line.put("type", "relationship");
            line.put("label", tie.type());
        }
        line.put("id", record.id());
        if (record instanceof RelationshipRecord tie) {
            line.put("from", end(tie.from()));
            line.put("to", end(tie.to()));
        }
        line.put("properties", new TreeMap<>(record.properties()));
        return line;
    }

    private static Map<String, Object> end(NodeRef end) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("label", end.label());
        map.put("id", end.id());
        return map;
    }

    /**
     * The record that the line holds.
     *
     * @throws IllegalArgumentException when the line is no record; the message says what is missing
     */
    public static GraphRecord read(Map<String, Object> line) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (line.get("properties") instanceof Map<?, ?> given) {
            given.forEach((name, value) -> properties.put(String.valueOf(name), value));
        }
        String label = text(line.get("label"), "label");
        String type = text(line.get("type"), "type");
        return switch (type) {
            case "node" -> new NodeRecord(label, text(line.get("id"), "id"), properties);
            case "relationship" -> relationship(line, label, properties);
            default -> throw new IllegalArgumentException("type is '" + type + "'; it must be node or relationship.");
        };
    }

    private static GraphRecord relationship(Map<String, Object> line, String label, Map<String, Object> properties) {
        NodeRef from = end(line.get("from"), "from");
        NodeRef to = end(line.get("to"), "to");
        // Written by hand, a relationship needs no identifier: its ends and its start tell it from others.
        return line.get("id") == null
                ? RelationshipRecord.of(
                        label, from, to, String.valueOf(properties.getOrDefault("validFrom", "")), properties)
                : new RelationshipRecord(label, text(line.get("id"), "id"), from, to, properties);
    }

    private static NodeRef end(@Nullable Object end, String name) {
        if (!(end instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(name + " must be an object with label and id.");
        }
        return new NodeRef(text(map.get("label"), name + ".label"), text(map.get("id"), name + ".id"));
    }

    private static String text(@Nullable Object value, String name) {
        if (value == null || value.toString().isBlank()) {
            throw new IllegalArgumentException(name + " is missing.");
        }
        return value.toString();
    }
}
