package org.commonweave.exchange.hsds;

import org.jspecify.annotations.Nullable;

/** Numbers as tables and objects have them. */
final class HsdsNumbers {

    private HsdsNumbers() {}

    /** The number, or null when the text is none or below zero; it stays as it is among the extras. */
    static @Nullable Double positive(@Nullable String text) {
        try {
            double number = text == null ? -1 : Double.parseDouble(text);
            return number >= 0 && Double.isFinite(number) ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
