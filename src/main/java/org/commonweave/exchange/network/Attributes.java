package org.commonweave.exchange.network;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonweave.exchange.source.Json;
import org.commonweave.model.Property;
import org.commonweave.record.NodeRef;
import org.jspecify.annotations.Nullable;

/** Properties as the flat attributes that network tools know. */
final class Attributes {

    private static final List<String> NAMES = List.of("nameZhHans", "nameZhHant", "nameEn", "role", "externalId");

    private Attributes() {}

    /** The attributes that records with the properties can have, with their GraphML types. */
    static Map<String, String> types(Collection<List<Property>> all) {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("label", "string");
        types.put("type", "string");
        for (List<Property> properties : all) {
            for (Property property : properties) {
                switch (property.kind()) {
                    case GEO_POINT -> {
                        types.put("latitude", "double");
                        types.put("longitude", "double");
                    }
                    // One name has one type in the whole file, so two types become text.
                    default ->
                        types.merge(
                                property.name(), type(property), (one, other) -> one.equals(other) ? one : "string");
                }
            }
        }
        return types;
    }

    private static String type(Property property) {
        if (property.list()) {
            return "string";
        }
        return switch (property.kind()) {
            case INT -> "long";
            case FLOAT -> "double";
            case BOOLEAN -> "boolean";
            default -> "string";
        };
    }

    /** The values, lists and structures as text. */
    static Map<String, Object> values(Map<String, Object> properties, Map<String, String> types) {
        Map<String, Object> values = new LinkedHashMap<>();
        properties.forEach((name, value) -> {
            if (value instanceof Map<?, ?> position && position.containsKey("latitude")) {
                position.forEach((part, degrees) -> values.put(part.toString(), degrees));
            } else if (value instanceof List<?> list) {
                values.put(name, list.stream().map(String::valueOf).collect(Collectors.joining(" | ")));
            } else if (value instanceof Map) {
                values.put(name, Json.CANONICAL.writeValueAsString(value));
            } else {
                values.put(name, value(value, types.get(name)));
            }
        });
        return values;
    }

    private static Object value(Object value, @Nullable String type) {
        if ("long".equals(type) && value instanceof Number number) {
            return number.longValue();
        }
        return "string".equals(type) ? value.toString() : value;
    }

    /** What a drawing shows beside a node. */
    static String label(Map<String, Object> properties, String otherwise) {
        return NAMES.stream()
                .map(properties::get)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse(otherwise);
    }

    /** Trust where it is known, so that layouts can use it; every other relationship counts as one. */
    static double weight(Map<String, Object> properties) {
        return properties.get("trust") instanceof Number trust ? trust.doubleValue() : 1.0;
    }

    /** Two labels may have the same identifier. */
    static String id(NodeRef ref) {
        return ref.label() + ":" + ref.id();
    }
}
