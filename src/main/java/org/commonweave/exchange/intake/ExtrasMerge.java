package org.commonweave.exchange.intake;

import java.util.ArrayList;
import java.util.List;
import org.commonweave.exchange.source.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds what one piece carried without a place in the model to what another did; nothing that is there changes. */
final class ExtrasMerge {

    private @Nullable JsonNode tree;
    private boolean contradiction;

    /** Adds a JSON text; false when it contradicts what is there. */
    boolean add(String text) {
        JsonNode added = Json.MAPPER.readTree(text);
        contradiction = false;
        if (tree == null) {
            tree = added;
        } else {
            merge(tree, added);
        }
        return !contradiction;
    }

    /** Everything added, or null when that is nothing. */
    @Nullable String text() {
        return tree == null ? null : Json.CANONICAL.writeValueAsString(tree);
    }

    private void merge(JsonNode left, JsonNode right) {
        if (left instanceof ObjectNode into && right instanceof ObjectNode from) {
            from.properties().forEach(entry -> {
                JsonNode there = into.get(entry.getKey());
                if (there == null || there.isNull()) {
                    into.set(entry.getKey(), entry.getValue());
                } else {
                    merge(there, entry.getValue());
                }
            });
        } else if (left instanceof ArrayNode into && right instanceof ArrayNode from) {
            arrays(into, from);
        } else {
            contradiction |= !right.isNull() && !left.equals(right);
        }
    }

    private void arrays(ArrayNode into, ArrayNode from) {
        List<JsonNode> added = new ArrayList<>();
        for (JsonNode item : from) {
            JsonNode same = same(into, item);
            if (same == null) {
                added.add(item);
            } else {
                merge(same, item);
            }
        }
        added.forEach(into::add);
    }

    /** Objects with an identifier are the same when it is; anything else when it is equal. */
    private static @Nullable JsonNode same(ArrayNode items, JsonNode item) {
        String id = item.path("id").asString("");
        for (JsonNode candidate : items) {
            boolean same = id.isEmpty()
                    ? candidate.equals(item)
                    : candidate.path("id").asString("").equals(id);
            if (same) {
                return candidate;
            }
        }
        return null;
    }
}
