package org.commonweave.exchange.source;

import com.ibm.icu.text.Transliterator;
import java.util.Map;

/** Puts a text under the language its script shows, because most directories do not say. */
public final class LocalizedText {

    private static final Transliterator TO_SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Transliterator TO_TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");

    private LocalizedText() {}

    /** Stores the text as, for example, nameEn, nameZhHans or nameZhHant. */
    public static void put(Map<String, Object> properties, String property, Object text) {
        String value = text.toString().strip();
        if (!value.isEmpty()) {
            properties.putIfAbsent(property + suffix(value), value);
        }
    }

    static String suffix(String text) {
        boolean han = text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        if (!han) {
            return "En";
        }
        boolean hasTraditional = !TO_SIMPLIFIED.transliterate(text).equals(text);
        boolean hasSimplified = !TO_TRADITIONAL.transliterate(text).equals(text);
        // A text written the same in both is taken for simplified, where most of them are from.
        return hasTraditional && !hasSimplified ? "ZhHant" : "ZhHans";
    }
}
