package org.commonweave.exchange.hsds;

import java.util.List;
import java.util.Map;
import org.commonweave.exchange.source.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a row, of which those that are taken find a place in the model; what is left goes to the extras. */
final class Fields {

    private final ObjectNode left;

    Fields(ObjectNode fields) {
        this.left = fields.deepCopy();
        // Blank says nothing, in a table as in an object; a dash stands where the format requires a text.
        for (String name : List.copyOf(left.propertyNames())) {
            JsonNode value = left.get(name);
            if (value.isNull()
                    || (value.isString()
                            && (value.asString().isBlank() || value.asString().equals("-")))
                    || (value.isContainer() && value.isEmpty())) {
                left.remove(name);
            }
        }
    }

    /** The text of a field, which stays among the extras. */
    @Nullable String peek(String name) {
        JsonNode value = left.get(name);
        return value == null || value.isContainer() ? null : value.asString().strip();
    }

    @Nullable String take(String name) {
        String text = peek(name);
        if (text != null) {
            left.remove(name);
        }
        return text;
    }

    void drop(String... names) {
        for (String name : names) {
            left.remove(name);
        }
    }

    ObjectNode left() {
        return left;
    }

    /** Adds what nobody took. */
    void putExtras(Map<String, Object> properties) {
        if (!left.isEmpty()) {
            properties.put("extras", Json.CANONICAL.writeValueAsString(left));
        }
    }
}
