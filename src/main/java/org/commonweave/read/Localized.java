package org.commonweave.read;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Texts kept in several languages: the one asked for, else the next that exists. */
final class Localized {

    private static final List<String> FALLBACK = List.of("ZH_HANS", "ZH_HANT", "EN");
    private static final Map<String, String> SUFFIX = Map.of("ZH_HANS", "ZhHans", "ZH_HANT", "ZhHant", "EN", "En");

    private Localized() {}

    static String text(String owner, String property, @Nullable Object preferred, String otherwise) {
        return order(preferred)
                .map(lang -> owner + "." + property + SUFFIX.get(lang))
                .collect(Collectors.joining(", ", "coalesce(", ", " + otherwise + ")"));
    }

    static String language(String owner, @Nullable Object preferred) {
        return order(preferred)
                .map(lang -> "WHEN " + owner + ".name" + SUFFIX.get(lang) + " IS NOT NULL THEN '" + lang + "'")
                .collect(Collectors.joining(" ", "CASE ", " END"));
    }

    /** The preferred language first; anything but a known one is no preference. */
    private static Stream<String> order(@Nullable Object preferred) {
        return Stream.concat(FALLBACK.stream().filter(lang -> lang.equals(preferred)), FALLBACK.stream())
                .distinct();
    }
}
