package org.commonweave.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweave.text.Folding;
import org.jspecify.annotations.Nullable;

/** What is stored beside names so that they can be found and sorted in any script. */
final class NameKeys {

    private static final List<String> NAMES = List.of("nameZhHans", "nameZhHant", "nameEn");
    private static final List<String> DESCRIPTIONS = List.of("descriptionZhHans", "descriptionZhHant", "descriptionEn");

    /** Enough of a description to be found by; the index would grow with the rest. */
    private static final int MAX_DESCRIPTION = 2000;

    /** Letters make much of a Chinese name, and a cursor carries them: what differs later is in the order of the id. */
    private static final int MAX_SORT_KEY = 500;

    private NameKeys() {}

    static Map<String, Object> of(String id, Map<String, Object> properties) {
        List<@Nullable String> names = new ArrayList<>();
        NAMES.forEach(name -> names.add((String) properties.get(name)));
        if (properties.get("aliases") instanceof List<?> aliases) {
            aliases.forEach(alias -> names.add(String.valueOf(alias)));
        }
        String searchKey = Folding.searchKey(names.stream());
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("sortKey", shortened(Folding.sortKey(first(names, id)), MAX_SORT_KEY));
        if (!searchKey.isBlank()) {
            keys.put("searchKey", searchKey);
        }
        String text = Stream.concat(
                        Stream.of(searchKey),
                        DESCRIPTIONS.stream()
                                .map(properties::get)
                                .filter(String.class::isInstance)
                                .map(description -> Folding.fold(shortened((String) description, MAX_DESCRIPTION))))
                .collect(Collectors.joining("\n"))
                .strip();
        if (!text.isEmpty()) {
            keys.put("searchText", text);
        }
        return keys;
    }

    private static String first(List<@Nullable String> names, String otherwise) {
        for (String name : names) {
            if (name != null) {
                return name;
            }
        }
        return otherwise;
    }

    private static String shortened(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        // A character of two units is not cut through.
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
