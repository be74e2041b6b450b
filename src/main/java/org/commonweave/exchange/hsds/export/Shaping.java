package org.commonweave.exchange.hsds.export;

import java.util.List;
import org.commonweave.exchange.source.Json;
import org.commonweave.record.StableId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Steps that several objects share. */
final class Shaping {

    private Shaping() {}

    /** The extras with what the record itself says on top; what it says nothing about stays. */
    static ObjectNode start(Neighbourhood from) {
        ObjectNode object = from.extras();
        object.put("id", from.id());
        put(object, "name", from.spoken("name"));
        put(object, "description", from.spoken("description"));
        if (from.property("aliases") instanceof List<?> aliases && !aliases.isEmpty()) {
            object.put(
                    "alternate_name",
                    String.join(", ", aliases.stream().map(String::valueOf).toList()));
        }
        return object;
    }

    static void put(ObjectNode object, String name, @Nullable String text) {
        if (text != null) {
            object.put(name, text);
        }
    }

    /** Gives the list an item unless the source brought a list of its own. */
    static void only(ObjectNode object, String list, @Nullable ObjectNode item) {
        if (item != null && !object.path(list).isArray()) {
            object.putArray(list).add(item);
        }
    }

    static @Nullable ObjectNode phone(Neighbourhood from) {
        String number = from.text("phone");
        return number == null
                ? null
                : Json.object()
                        .put("id", StableId.of("hsds", "phone", from.id()))
                        .put("number", number);
    }

    /** An identifier for something that only this pair has. */
    static String id(String table, String... parts) {
        return StableId.of("hsds", table, String.join("/", parts));
    }
}
