package org.commonweave.exchange.commonweave;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commonweave.exchange.source.Json;
import org.commonweave.exchange.source.Values;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Records as the objects of our own format. */
public final class RecordLines {

    private RecordLines() {}

    public static ObjectNode of(GraphRecord record) {
        ObjectNode line = Json.object();
        if (record instanceof NodeRecord node) {
            line.put("type", "node").put("label", node.label()).put("id", node.id());
        } else if (record instanceof RelationshipRecord tie) {
            line.put("type", "relationship").put("label", tie.type()).put("id", tie.id());
            line.set("from", end(tie.from()));
            line.set("to", end(tie.to()));
        }
        line.set("properties", StoredValues.of(record.properties()));
        return line;
    }

    /** The record of a line that {@link #of} made; identifiers stay as they are. */
    public static GraphRecord read(ObjectNode line) {
        String label = line.path("label").asString();
        String id = line.path("id").asString();
        Map<String, Object> properties = new LinkedHashMap<>();
        line.path("properties").properties().forEach(entry -> {
            Object value = Values.of(entry.getValue());
            if (value != null) {
                properties.put(entry.getKey(), value);
            }
        });
        return line.has("from")
                ? new RelationshipRecord(label, id, ref(line.path("from")), ref(line.path("to")), properties)
                : new NodeRecord(label, id, properties);
    }

    private static NodeRef ref(JsonNode end) {
        return new NodeRef(end.path("label").asString(), end.path("id").asString());
    }

    /** Something said about a record that is not there, to be read again together with it. */
    public static ObjectNode ofAmendment(boolean relationship, String name, String id, Map<String, Object> properties) {
        ObjectNode line = Json.object();
        line.put("type", "amendment").put("of", relationship ? "relationship" : "node");
        line.put("label", name).put("id", id);
        line.set("properties", StoredValues.of(properties));
        return line;
    }

    private static ObjectNode end(NodeRef ref) {
        return Json.object().put("label", ref.label()).put("id", ref.id());
    }
}
