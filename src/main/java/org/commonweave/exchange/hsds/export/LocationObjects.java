package org.commonweave.exchange.hsds.export;

import java.util.Map;
import java.util.function.Consumer;
import org.commonweave.exchange.source.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sites, and territories that something is found in. */
final class LocationObjects {

    private final Consumer<HsdsObject> objects;

    LocationObjects(Consumer<HsdsObject> objects) {
        this.objects = objects;
    }

    void location(Neighbourhood from) {
        boolean used = from.in("LOCATED_AT", "Organization").findAny().isPresent()
                || from.in("LOCATED_AT", "Resource").findAny().isPresent();
        if (!used && !"SITE".equals(from.text("level"))) {
            return;
        }
        ObjectNode location = Shaping.start(from);
        if (from.property("location") instanceof Map<?, ?> position) {
            location.put("latitude", Double.parseDouble(String.valueOf(position.get("latitude"))));
            location.put("longitude", Double.parseDouble(String.valueOf(position.get("longitude"))));
        }
        Shaping.put(location, "organization_id", from.from("LOCATED_AT", "Organization"));
        String address = from.text("address");
        if (address != null) {
            ObjectNode written = Json.object().put("id", Shaping.id("address", from.id()));
            written.put("address_1", address).put("address_type", "physical");
            Shaping.put(written, "postal_code", from.text("postalCode"));
            Shaping.only(location, "addresses", written);
        }
        String hours = from.text("openingHours");
        if (hours != null && !location.path("schedules").isArray()) {
            ArrayNode schedules = Hours.schedules(from.id(), hours);
            location.set("schedules", schedules);
        }
        objects.accept(new HsdsObject("location", location));
    }
}
