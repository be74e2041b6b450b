package org.commonweave.exchange.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonweave.text.Folding;
import org.jspecify.annotations.Nullable;

/** What makes two records look like one thing: the same name together with something else, or the same identifier. */
final class Clues {

    /** People are not compared: who has the same name is nobody's business. */
    private static final Set<String> COMPARED = Set.of("Organization", "Place", "Resource");

    private Clues() {}

    static boolean compares(Piece node) {
        return COMPARED.contains(node.name());
    }

    /** Clues by what they are called. */
    static Map<String, String> of(Piece node) {
        Map<String, String> clues = new LinkedHashMap<>();
        Map<String, Object> properties = node.properties();
        if (!compares(node)) {
            return clues;
        }
        String name = Folding.fold(name(properties));
        if (!name.isEmpty()) {
            put(clues, "same name and postal code", name, text(properties, "postalCode"));
            put(clues, "same name and web page", name, bareUrl(text(properties, "url")));
            put(clues, "same name and address", name, text(properties, "address"));
        }
        if (properties.get("identifiers") instanceof List<?> identifiers) {
            identifiers.forEach(identifier -> put(clues, "same identifier", "", String.valueOf(identifier)));
        }
        return clues;
    }

    static String name(Map<String, Object> properties) {
        for (String language : List.of("nameZhHans", "nameZhHant", "nameEn")) {
            if (properties.get(language) instanceof String name) {
                return name;
            }
        }
        return "";
    }

    private static void put(Map<String, String> clues, String kind, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            String key = name + "|" + Folding.fold(value).replace(" ", "");
            clues.merge(kind, key.replaceAll("[\\t\\n\\r]", " "), (one, other) -> one);
        }
    }

    private static @Nullable String text(Map<String, Object> properties, String name) {
        return properties.get(name) instanceof String text ? text : null;
    }

    private static @Nullable String bareUrl(@Nullable String url) {
        return url == null
                ? null
                : url.toLowerCase(Locale.ROOT)
                        .replaceFirst("^https?://(www\\.)?", "")
                        .replaceFirst("/+$", "");
    }
}
