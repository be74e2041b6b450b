package org.commonweave.exchange.popolo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonweave.exchange.ProblemCode;
import org.commonweave.exchange.RecordEmitter;
import org.commonweave.record.NodeRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A territory. */
final class PopoloArea {

    private static final List<String> MAPPED = List.of("id", "name", "identifier", "parent_id", "parent", "children");

    private final RecordEmitter emitter;

    PopoloArea(RecordEmitter emitter) {
        this.emitter = emitter;
    }

    void emit(ObjectNode area) {
        String identifier = RecordEmitter.text(area, "identifier");
        String own = RecordEmitter.text(area, "id");
        String id = own == null ? identifier : own;
        if (id == null) {
            emitter.reject(
                    "id", ProblemCode.MISSING, "The area has neither an id nor an identifier.", "Give it an id.");
            return;
        }
        NodeRef place = emitter.ref("Place", id);
        Map<String, Object> properties = emitter.properties(id);
        properties.put("level", level(RecordEmitter.text(area, "classification")));
        emitter.text(properties, "name", RecordEmitter.text(area, "name"));
        PopoloOrganization.put(properties, "divisionCode", identifier);
        PopoloParts.extras(area, MAPPED, properties);
        emitter.node(place, properties);
        String parent = PopoloParts.reference(area, "parent");
        if (parent != null) {
            emitter.tie("WITHIN", place, emitter.ref("Place", parent), "", Map.of());
        }
        if (area.get("parent") instanceof ObjectNode embedded && embedded.has("name")) {
            emit(embedded);
        }
    }

    private static String level(@Nullable String classification) {
        return switch (classification == null ? "" : classification.toLowerCase(Locale.ROOT)) {
            case "country", "nation" -> "COUNTRY";
            case "state", "province", "region" -> "PROVINCE";
            case "city", "town", "municipality" -> "CITY";
            case "ward", "subdistrict", "township" -> "SUBDISTRICT";
            case "community", "neighborhood", "neighbourhood" -> "COMMUNITY";
            default -> "DISTRICT";
        };
    }
}
