package org.commonweave.exchange.hsds.export;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.commonweave.exchange.sort.SortedLines;
import org.commonweave.exchange.sort.SortedStore;
import org.commonweave.exchange.source.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts objects into each other as the API of HSDS does; goes through the parts in the order of the wholes. */
final class Nesting {

    /** Table to the list of its owner that it is in, and the reference that names the owner. */
    private static final Map<String, List<String>> PLACES = Map.of(
            "location", List.of("organization", "locations"),
            "contact", List.of("organization", "contacts"),
            "funding", List.of("organization", "funding"),
            "program", List.of("organization", "programs"),
            "service_at_location", List.of("service", "service_at_locations"));

    private final SortedStore store;
    private final SortedLines parts;
    private @Nullable String part;

    Nesting(SortedStore store, SortedLines parts) throws IOException {
        this.store = store;
        this.parts = parts;
        this.part = parts.next();
    }

    static String key(HsdsObject object) {
        return object.table() + "/" + object.id();
    }

    /** The owner's key and the list, or null for what stands by itself only. */
    static @Nullable String place(HsdsObject object) {
        List<String> place = PLACES.get(object.table());
        if (place == null) {
            return null;
        }
        String owner = object.fields().path(place.get(0) + "_id").asString("");
        return owner.isEmpty() ? null : place.get(0) + "/" + owner + "\t" + place.get(1);
    }

    /** The object with everything inside it. Objects must come in the order of their keys. */
    ObjectNode whole(String key, String table, ObjectNode object) throws IOException {
        for (; part != null && part.compareTo(key + "\t") < 0; part = parts.next()) {
            // Parts of something that was left out.
        }
        for (; part != null && part.startsWith(key + "\t"); part = parts.next()) {
            String[] cells = part.split("\t", -1);
            ObjectNode inner = find(cells[2]);
            if (inner != null) {
                inner.remove(table + "_id");
                embed(inner, cells[2].substring(0, cells[2].indexOf('/')));
                list(object, cells[1]).add(inner);
            }
        }
        embed(object, table);
        return object;
    }

    private static tools.jackson.databind.node.ArrayNode list(ObjectNode object, String name) {
        return object.path(name) instanceof tools.jackson.databind.node.ArrayNode list ? list : object.putArray(name);
    }

    /** Replaces references to what HSDS shows in full. */
    private void embed(ObjectNode object, String table) throws IOException {
        for (Column column : HsdsColumns.of(table).values()) {
            if (column.one()) {
                String reference = (column.name().equals("taxonomy_detail") ? "taxonomy" : column.name()) + "_id";
                JsonNode id = object.get(reference);
                ObjectNode inner = id == null ? null : find(column.inner() + "/" + id.asString());
                if (inner != null) {
                    embed(inner, column.inner());
                    object.remove(reference);
                    object.set(column.name(), inner);
                }
            } else if (column.many()) {
                for (JsonNode item : object.path(column.name())) {
                    if (item instanceof ObjectNode inner) {
                        embed(inner, column.inner());
                    }
                }
            }
        }
    }

    private @Nullable ObjectNode find(String key) throws IOException {
        String found = store.find(key);
        return found == null ? null : (ObjectNode) Json.MAPPER.readTree(found);
    }
}
