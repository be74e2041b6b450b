package org.commonweave.exchange.hsds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweave.exchange.source.LocalizedText;
import org.commonweave.record.NodeRef;
import org.commonweave.record.StableId;
import org.jspecify.annotations.Nullable;

/** Addresses, positions and service areas of HSDS. */
final class HsdsAreas {

    private static final Map<String, String> LEVELS =
            Map.of("country", "COUNTRY", "state", "PROVINCE", "county", "DISTRICT", "city", "CITY");

    private final HsdsObjects objects;

    HsdsAreas(HsdsObjects objects) {
        this.objects = objects;
    }

    static void address(Fields fields, Map<String, Object> properties) {
        Object latitude = fields.take("latitude");
        Object longitude = fields.take("longitude");
        if (latitude != null && longitude != null) {
            properties.put("location", Map.of("latitude", latitude, "longitude", longitude));
        }
        if (fields.peek("addresses") instanceof List<?> addresses
                && !addresses.isEmpty()
                && addresses.get(0) instanceof Map<?, ?> first) {
            String line = Stream.of("address_1", "address_2", "city", "region", "state_province", "country")
                    .map(first::get)
                    .filter(Objects::nonNull)
                    .map(part -> part.toString().strip())
                    .filter(part -> !part.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(", "));
            HsdsObjects.put(properties, "address", line.isEmpty() ? null : line);
            HsdsObjects.put(properties, "postalCode", first.get("postal_code"));
        }
    }

    void serviceAreas(Fields fields, @Nullable NodeRef service) {
        if (service == null) {
            return;
        }
        for (Map<String, Object> area : fields.objects("service_areas", "service_area")) {
            Fields one = new Fields(area);
            String name = one.text("name", "service_area");
            String id = one.text("id");
            String own = id == null ? name : id;
            if (own == null) {
                continue;
            }
            // An area belongs to its service in HSDS; two services that serve the same named place serve one place.
            NodeRef place = new NodeRef(
                    "Place",
                    name == null
                            ? StableId.fromSource(objects.scope(), "Place", own)
                            : StableId.of(objects.scope(), "service_area", name));
            Map<String, Object> properties = new LinkedHashMap<>();
            Object extentType = one.peek("extent_type");
            properties.put("level", LEVELS.getOrDefault(String.valueOf(extentType), "DISTRICT"));
            LocalizedText.put(properties, "name", name == null ? own : name);
            one.take("service_id", "service_at_location_id");
            objects.tie("SERVES", service, place, "", Map.of());
            objects.node(place, properties, one);
        }
    }
}
