package org.commonweave.graphview;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names of a record: the language asked for, else the next that exists, as everywhere in the API. */
record Names(
        @Nullable String zhHans,
        @Nullable String zhHant,
        @Nullable String en) {

    String in(@Nullable Object lang, String otherwise) {
        String preferred = switch (String.valueOf(lang)) {
            case "EN" -> en;
            case "ZH_HANT" -> zhHant;
            default -> zhHans;
        };
        return Stream.of(preferred, zhHans, zhHant, en)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(otherwise);
    }
}
