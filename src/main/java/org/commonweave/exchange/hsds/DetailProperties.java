package org.commonweave.exchange.hsds;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What details say that the model has a property for. */
final class DetailProperties {

    private DetailProperties() {}

    static void add(HsdsRow row, String owner, ObjectNode detail, Map<String, Object> properties) {
        boolean place = owner.equals("location");
        boolean service = owner.equals("service");
        switch (row.table()) {
            case "phone" -> phone(owner, detail, properties);
            case "address" -> {
                if (place) {
                    HsdsContext.put(properties, "address", address(detail));
                    HsdsContext.put(properties, "postalCode", text(detail, "postal_code"));
                }
            }
            case "schedule" -> {
                if (place || service) {
                    HsdsContext.put(properties, "openingHours", OpeningHours.of(detail));
                }
            }
            case "language" -> {
                String language = text(detail, "code") == null ? text(detail, "name") : text(detail, "code");
                if (service && language != null) {
                    properties.put("languages", List.of(language));
                }
            }
            case "eligibility" -> {
                if (service) {
                    HsdsContext.put(properties, "eligibility", text(detail, "eligibility"));
                }
            }
            case "organization_identifier" -> Identifiers.add(detail, properties);
            case "service_capacity" -> capacity(detail, properties);
            case "metadata" ->
                HsdsContext.put(properties, "recordedAt", HsdsDates.instant(text(detail, "last_action_date")));
            default -> {
                // Kept among the extras alone.
            }
        }
    }

    private static void phone(String owner, ObjectNode detail, Map<String, Object> properties) {
        boolean fax = "fax".equalsIgnoreCase(text(detail, "type"));
        if (!fax && (owner.equals("organization") || owner.equals("service"))) {
            HsdsContext.put(properties, "phone", text(detail, "number"));
        }
    }

    /** What is available when it was last updated is what can be given; the maximum stays among the extras. */
    private static void capacity(ObjectNode detail, Map<String, Object> properties) {
        if (detail.path("available").isNumber() || text(detail, "available") != null) {
            HsdsContext.put(properties, "capacity", HsdsNumbers.positive(text(detail, "available")));
            String unit = text(detail, "unit_id");
            String name = detail.path("unit")
                    .path("identifier")
                    .asString(detail.path("unit").path("name").asString(""));
            HsdsContext.put(properties, "unit", name.isBlank() ? unit : name);
            HsdsContext.put(properties, "capacityAsOf", HsdsDates.instant(text(detail, "updated")));
        }
    }

    private static @Nullable String address(ObjectNode detail) {
        String address = Stream.of("address_1", "address_2", "city", "region", "state_province", "country")
                .map(name -> text(detail, name))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return address.isBlank() ? null : address;
    }

    static @Nullable String text(ObjectNode detail, String name) {
        String text = detail.path(name).asString("").strip();
        return text.isEmpty() ? null : text;
    }
}
