package org.commonweave.projection;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A name in the languages it is known in. */
public record Name(
        @Nullable String zhHans,
        @Nullable String zhHant,
        @Nullable String en) {

    public static final Name NONE = new Name(null, null, null);

    /** In the language asked for, else the next that exists, as everywhere in the API. */
    public String in(@Nullable Object lang, String otherwise) {
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
