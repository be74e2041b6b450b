package org.commonweave.exchange.hsds.export;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.commonweave.exchange.source.Json;
import org.commonweave.record.RelationshipRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Services and where they are given. */
final class ServiceObjects {

    private static final Map<String, String> SAME = Map.of(
            "url", "url",
            "email", "email",
            "status", "status",
            "fees", "fees_description",
            "eligibility", "eligibility_description",
            "applicationProcess", "application_process");

    private final Landmarks landmarks;
    private final Notes notes;
    private final Consumer<HsdsObject> objects;

    ServiceObjects(Landmarks landmarks, Notes notes, Consumer<HsdsObject> objects) {
        this.landmarks = landmarks;
        this.notes = notes;
        this.objects = objects;
    }

    void service(Neighbourhood from) {
        if (!"SERVICE".equals(from.text("kind")) && !"ORGANIZATIONAL".equals(from.text("resourceClass"))) {
            notes.add("resource that is no service was left out");
            return;
        }
        ObjectNode service = Shaping.start(from);
        if (!service.has("name")) {
            service.put("name", from.id());
        }
        JsonNode atLocations = service.remove("service_at_locations");
        SAME.forEach((ours, theirs) -> Shaping.put(service, theirs, from.text(ours)));
        provider(from, service);
        Shaping.only(service, "phones", Shaping.phone(from));
        if (!service.has("last_modified")) {
            Shaping.put(service, "last_modified", from.text("recordedAt"));
        }
        lists(from, service);
        categories(from, service);
        objects.accept(new HsdsObject("service", service));
        from.out("LOCATED_AT").forEach(tie -> atLocation(tie, atLocations));
    }

    private void provider(Neighbourhood from, ObjectNode service) {
        long providers = from.in("PROVIDES", "Organization").count();
        if (providers > 1) {
            notes.add("service of several organizations was given to one of them");
        }
        Shaping.put(service, "organization_id", from.from("PROVIDES", "Organization"));
    }

    private void lists(Neighbourhood from, ObjectNode service) {
        if (!service.path("languages").isArray() && from.property("languages") instanceof List<?> languages) {
            ArrayNode list = service.putArray("languages");
            for (Object language : languages) {
                list.add(Json.object()
                        .put("id", Shaping.id("language", from.id(), language.toString()))
                        .put(language.toString().matches("[a-z]{2,3}") ? "code" : "name", language.toString()));
            }
        }
        String hours = from.text("openingHours");
        if (hours != null && !service.path("schedules").isArray()) {
            service.set("schedules", Hours.schedules(from.id(), hours));
        }
        Shaping.only(service, "capacities", capacity(from));
        if (!service.path("service_areas").isArray()) {
            ArrayNode areas = Json.MAPPER.createArrayNode();
            from.out("SERVES")
                    .forEach(tie -> landmarks
                            .territory(tie.to().id())
                            .ifPresent(name -> areas.add(Json.object()
                                    .put("id", Shaping.id("service_area", tie.id()))
                                    .put("name", name))));
            if (!areas.isEmpty()) {
                service.set("service_areas", areas);
            }
        }
    }

    private static @Nullable ObjectNode capacity(Neighbourhood from) {
        Object available = from.property("capacity");
        String asOf = from.text("capacityAsOf");
        String updated = asOf == null ? from.text("recordedAt") : asOf;
        String unit = from.text("unit");
        if (available == null || updated == null) {
            return null;
        }
        String named = unit == null ? "unit" : unit;
        ObjectNode capacity = Json.object()
                .put("id", Shaping.id("service_capacity", from.id()))
                .put("available", Double.parseDouble(available.toString()))
                .put("updated", updated);
        capacity.set("unit", Json.object().put("id", Shaping.id("unit", named)).put("name", named));
        return capacity;
    }

    /** Attributes the source brought keep what they say; categories without one get one. */
    private void categories(Neighbourhood from, ObjectNode service) {
        ArrayNode attributes =
                service.path("attributes") instanceof ArrayNode given ? given : service.putArray("attributes");
        List<String> told = attributes
                .valueStream()
                .filter(ObjectNode.class::isInstance)
                .flatMap(attribute -> landmarks.term((ObjectNode) attribute).stream())
                .toList();
        from.out("IN_CATEGORY").forEach(tie -> {
            String category = tie.to().id();
            if (landmarks.program(category)) {
                service.put("program_id", category);
            } else if (landmarks.term(category) && !told.contains(category)) {
                attributes.add(Json.object()
                        .put("id", Shaping.id("attribute", tie.id()))
                        .put("taxonomy_term_id", category));
            }
        });
    }

    private void atLocation(RelationshipRecord tie, @Nullable JsonNode given) {
        String hsdsId = String.valueOf(tie.properties().getOrDefault("hsdsId", tie.id()));
        ObjectNode pair = Json.object();
        if (given != null) {
            for (JsonNode item : given) {
                if (item instanceof ObjectNode told
                        && told.path("id").asString("").equals(hsdsId)) {
                    pair.setAll(told);
                }
            }
        }
        pair.put("id", Scalars.uuid(hsdsId) ? hsdsId : tie.id());
        pair.put("service_id", tie.from().id()).put("location_id", tie.to().id());
        Object hours = tie.properties().get("openingHours");
        if (hours != null && !pair.path("schedules").isArray()) {
            pair.set("schedules", Hours.schedules(tie.id(), hours.toString()));
        }
        objects.accept(new HsdsObject("service_at_location", pair));
    }
}
