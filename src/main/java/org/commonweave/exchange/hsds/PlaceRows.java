package org.commonweave.exchange.hsds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.exchange.Located;
import org.commonweave.exchange.ProblemCode;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.commonweave.record.StableId;
import org.commonweave.text.Folding;
import org.jspecify.annotations.Nullable;

/** Locations, what is found there, and territories that are served. */
final class PlaceRows {

    private final HsdsContext context;

    PlaceRows(HsdsContext context) {
        this.context = context;
    }

    void location(HsdsRow row) {
        Fields fields = new Fields(row.fields());
        String id = String.valueOf(fields.take("id"));
        NodeRef place = context.ref("Place", id);
        Map<String, Object> properties = context.properties(id);
        properties.put("level", "SITE");
        context.text(properties, "name", fields.take("name"));
        context.text(properties, "description", fields.take("description"));
        String other = fields.take("alternate_name");
        if (other != null) {
            properties.put("aliases", List.of(other));
        }
        position(fields, row, properties);
        String organization = fields.take("organization_id");
        if (organization != null) {
            context.tie("LOCATED_AT", context.ref("Organization", organization), place, row);
        }
        fields.putExtras(properties);
        context.node(place, properties, row);
    }

    private void position(Fields fields, HsdsRow row, Map<String, Object> properties) {
        Double latitude = degrees(fields.peek("latitude"), 90);
        Double longitude = degrees(fields.peek("longitude"), 180);
        if (latitude != null && longitude != null) {
            fields.drop("latitude", "longitude");
            properties.put("location", Map.of("latitude", latitude, "longitude", longitude));
        } else if (fields.peek("latitude") != null || fields.peek("longitude") != null) {
            context.problem(
                    row,
                    "latitude, longitude",
                    ProblemCode.INVALID_VALUE,
                    "There is no place at " + fields.peek("latitude") + ", " + fields.peek("longitude")
                            + "; it is kept among the extras and the location has no position.",
                    "A latitude goes from -90 to 90 and a longitude from -180 to 180; perhaps they are swapped.");
        }
    }

    private static @Nullable Double degrees(@Nullable String text, double most) {
        try {
            double degrees = text == null ? Double.NaN : Double.parseDouble(text);
            return Math.abs(degrees) <= most ? degrees : null;
        } catch (NumberFormatException e) {
            // The caller says so, with both halves of the position.
            return null;
        }
    }

    void serviceAtLocation(HsdsRow row) {
        Fields fields = new Fields(row.fields());
        String named = fields.take("service_id");
        String service = named == null ? row.service() : named;
        String location = fields.peek("location_id");
        String id = fields.peek("id");
        if (service == null || location == null || id == null) {
            context.reject(
                    row,
                    service == null ? "service_id" : "location_id",
                    ProblemCode.MISSING,
                    "It does not say which service is at which location.",
                    "Give it a service_id and a location_id.");
            return;
        }
        NodeRef resource = context.ref("Resource", service);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("hsdsId", id);
        context.sink()
                .accept(new Located<>(
                        new RelationshipRecord(
                                "LOCATED_AT", tieId(context, id), resource, context.ref("Place", location), properties),
                        row.position()));
        context.amendExtras(resource, "service_at_locations", fields.left(), row);
    }

    static String tieId(HsdsContext context, String serviceAtLocation) {
        return StableId.fromSource(context.scope(), "LOCATED_AT", serviceAtLocation);
    }

    void serviceArea(HsdsRow row) {
        Fields fields = new Fields(row.fields());
        String name = fields.peek("name");
        String said = name == null ? fields.peek("description") : name;
        String service = row.service();
        if (said != null && service != null) {
            // Every service has an area of its own in HSDS; here those of one name are one territory.
            NodeRef territory = context.ref("Place", "area:" + Folding.fold(said));
            Map<String, Object> properties = context.properties(said);
            properties.put("level", Territories.level(said));
            context.text(properties, "name", said);
            context.node(territory, properties, row);
            context.tie("SERVES", context.ref("Resource", service), territory, row);
        }
        DetailRows.attach(context, row, "service_areas", fields.left());
    }
}
