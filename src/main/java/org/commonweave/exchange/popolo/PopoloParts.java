package org.commonweave.exchange.popolo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonweave.exchange.RecordEmitter;
import org.commonweave.exchange.source.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What several classes of Popolo have in common. */
final class PopoloParts {

    private PopoloParts() {}

    static void aliases(ObjectNode object, Map<String, Object> properties) {
        List<String> aliases = new ArrayList<>();
        for (JsonNode other : object.path("other_names")) {
            String name = other.path("name").asString("").strip();
            if (!name.isEmpty() && !aliases.contains(name)) {
                aliases.add(name);
            }
        }
        if (!aliases.isEmpty()) {
            properties.put("aliases", aliases);
        }
    }

    static @Nullable String contact(ObjectNode object, String type) {
        for (JsonNode detail : object.path("contact_details")) {
            if (detail.path("type").asString("").equals(type) && detail.has("value")) {
                return detail.get("value").asString();
            }
        }
        return null;
    }

    /** The identifier of another object, given as such or by embedding it. */
    static @Nullable String reference(ObjectNode object, String name) {
        String given = RecordEmitter.text(object, name + "_id");
        JsonNode embedded = object.path(name);
        return given == null && embedded instanceof ObjectNode other ? RecordEmitter.text(other, "id") : given;
    }

    /** Keeps the fields that were not mapped. */
    static void extras(ObjectNode object, List<String> mapped, Map<String, Object> properties) {
        ObjectNode left = object.deepCopy();
        mapped.forEach(left::remove);
        if (!left.isEmpty()) {
            properties.put("extras", Json.CANONICAL.writeValueAsString(left));
        }
    }
}
