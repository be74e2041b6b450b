package org.commonweave.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Characters that no text of the graph has: they have no shape, and break what later reads or writes the text. */
public final class UnfitCharacters {

    private static final int DELETE = 0x7F;

    private UnfitCharacters() {}

    /** What the first of them is, such as "the control character U+0000"; null when the text has none. */
    public static @Nullable String first(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (control(c)) {
                return "the control character " + point(c);
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return "half a character (" + point(c) + ")";
                }
                i++;
            }
        }
        return null;
    }

    /** Tabs and the ends of lines belong to texts. */
    private static boolean control(char c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == DELETE;
    }

    private static String point(char c) {
        return String.format(Locale.ROOT, "U+%04X", (int) c);
    }
}
