package org.commonweave.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language the service speaks, by the name that Lang of the API has for it. */
public enum Language {
    EN(Locale.ENGLISH, "en"),
    ZH_HANS(Locale.SIMPLIFIED_CHINESE, "zh"),
    ZH_HANT(Locale.TRADITIONAL_CHINESE, "zh_Hant");

    private final Locale locale;
    private final String bundle;

    Language(Locale locale, String bundle) {
        this.locale = locale;
        this.bundle = bundle;
    }

    /** By a name of Lang, or by a tag as browsers send it: ZH_HANT, zh-Hant, zh-HK. */
    public static Optional<Language> of(String name) {
        return Arrays.stream(values())
                .filter(language -> language.name().equals(name))
                .findFirst()
                .or(() -> of(Locale.forLanguageTag(name)));
    }

    /** The script counts where the tag says it, and otherwise what is usually written there. */
    static Optional<Language> of(Locale locale) {
        return switch (locale.getLanguage()) {
            case "en" -> Optional.of(EN);
            case "zh" -> Optional.of(traditional(locale) ? ZH_HANT : ZH_HANS);
            default -> Optional.empty();
        };
    }

    /** For whoever reads an error: the one they prefer if it is spoken, English otherwise. */
    static Language ofReader(@Nullable Locale locale) {
        return Optional.ofNullable(locale).flatMap(Language::of).orElse(EN);
    }

    /** The one asked for; Simplified Chinese otherwise, as names are. */
    static Language asked(@Nullable Object lang) {
        return lang == null ? ZH_HANS : of(lang.toString()).orElse(ZH_HANS);
    }

    private static boolean traditional(Locale locale) {
        return locale.getScript().isEmpty()
                ? switch (locale.getCountry()) {
                    case "TW", "HK", "MO" -> true;
                    default -> false;
                }
                : locale.getScript().equals("Hant");
    }

    Locale locale() {
        return locale;
    }

    /** What the names of its bundles end in. */
    String bundle() {
        return bundle;
    }
}
