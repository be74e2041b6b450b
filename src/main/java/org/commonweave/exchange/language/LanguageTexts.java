package org.commonweave.exchange.language;

import com.ibm.icu.text.Transliterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts a text where its language belongs: {@code nameZhHans}, {@code nameZhHant} or {@code nameEn}. Texts without
 * Chinese characters go to English, which is where readers of any other language look.
 */
public final class LanguageTexts {

    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Transliterator TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");

    /** Enough to tell the variant by. */
    private static final int LOOKED_AT = 500;

    private LanguageTexts() {}

    /**
     * Adds the text unless it is blank.
     *
     * @param hint a BCP 47 tag that decides when the characters are the same in both variants
     */
    public static void put(Map<String, Object> properties, String base, @Nullable String text, @Nullable String hint) {
        if (text != null && !text.isBlank()) {
            properties.put(base + suffix(text, hint), text.strip());
        }
    }

    static String suffix(String text, @Nullable String hint) {
        boolean han = text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        boolean japanese = text.codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA
                        || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA);
        if (!han || japanese) {
            return "En";
        }
        String start = text.length() <= LOOKED_AT ? text : text.substring(0, LOOKED_AT);
        int traditional = changed(start, SIMPLIFIED);
        int simplified = changed(start, TRADITIONAL);
        boolean tied = traditional == simplified;
        return traditional > simplified || (tied && hintsTraditional(hint)) ? "ZhHant" : "ZhHans";
    }

    private static boolean hintsTraditional(@Nullable String hint) {
        return hint != null && hint.matches("(?i)zh-(hant|tw|hk|mo).*");
    }

    private static int changed(String text, Transliterator to) {
        String converted = to.transliterate(text);
        int different = Math.abs(converted.length() - text.length());
        for (int i = 0; i < Math.min(text.length(), converted.length()); i++) {
            different += text.charAt(i) == converted.charAt(i) ? 0 : 1;
        }
        return different;
    }
}
