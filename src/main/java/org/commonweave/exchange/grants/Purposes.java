package org.commonweave.exchange.grants;

import java.util.Locale;
import java.util.Map;
import org.commonweave.exchange.RecordEmitter;
import org.commonweave.record.NodeRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where a grant works and what for. The graph ties both to the recipient: it serves the place and can give the help. */
final class Purposes {

    /** A grant shows what its recipient does, but only at one time and to one funder. */
    private static final double CONFIDENCE = 0.5;

    private final RecordEmitter emitter;
    private final NodeRef recipient;

    Purposes(RecordEmitter emitter, NodeRef recipient) {
        this.emitter = emitter;
        this.recipient = recipient;
    }

    void emit() {
        for (JsonNode location : emitter.item().path("beneficiaryLocation")) {
            if (location instanceof ObjectNode object) {
                place(object);
            }
        }
        for (JsonNode classification : emitter.item().path("classifications")) {
            if (classification instanceof ObjectNode object) {
                category(object, RecordEmitter.text(object, "vocabulary"));
            }
        }
        for (JsonNode programme : emitter.item().path("grantProgramme")) {
            if (programme instanceof ObjectNode object) {
                category(object, "grantProgramme");
            }
        }
    }

    private void place(ObjectNode location) {
        String code = RecordEmitter.text(location, "geoCode");
        String name = RecordEmitter.text(location, "name");
        String id = code == null ? name : code;
        if (id == null) {
            return;
        }
        NodeRef place = emitter.ref("Place", id);
        Map<String, Object> properties = emitter.properties(id);
        properties.put("level", level(RecordEmitter.text(location, "geoCodeType")));
        emitter.text(properties, "name", name == null ? code : name);
        Grant.put(properties, "divisionCode", code);
        JsonNode latitude = location.path("latitude");
        JsonNode longitude = location.path("longitude");
        if (latitude.isNumber() && longitude.isNumber()) {
            properties.put(
                    "location", Map.of("latitude", latitude.doubleValue(), "longitude", longitude.doubleValue()));
        }
        emitter.node(place, properties);
        emitter.tie("SERVES", recipient, place, "", Map.of());
    }

    private void category(ObjectNode classification, @Nullable String vocabulary) {
        String title = RecordEmitter.text(classification, "title");
        String code = RecordEmitter.text(classification, "code");
        String key = code == null ? title : code;
        if (key == null) {
            return;
        }
        String scheme = vocabulary == null ? "classifications" : vocabulary;
        NodeRef category = emitter.ref("Category", scheme + "/" + key);
        Map<String, Object> properties = emitter.properties(key);
        properties.put("scheme", scheme);
        properties.put("code", key);
        emitter.text(properties, "name", title == null ? key : title);
        emitter.text(properties, "description", RecordEmitter.text(classification, "description"));
        emitter.node(category, properties);
        emitter.tie("OFFERS", recipient, category, "", Map.of("confidence", CONFIDENCE));
    }

    /** The levels of the code lists of the Office for National Statistics. */
    private static String level(@Nullable String geoCodeType) {
        return switch (geoCodeType == null ? "" : geoCodeType.toUpperCase(Locale.ROOT)) {
            case "CTRY", "COUNTRY" -> "COUNTRY";
            case "RGN", "GOR", "EER", "REGION" -> "PROVINCE";
            case "CTY", "COMB", "CITY" -> "CITY";
            case "WD", "ED", "ELWD", "PAR", "COMM", "WARD" -> "SUBDISTRICT";
            case "LSOA", "MSOA", "OA", "DZ", "IZ", "SOA", "SA" -> "COMMUNITY";
            default -> "DISTRICT";
        };
    }
}
