package org.commonweave.exchange.source;

import java.util.regex.Pattern;

/** Texts that were once read in a wrong encoding, and should be mended at their source rather than stored. */
public final class Mojibake {

    /** Replacement characters; UTF-8 read as Windows-1252; a Chinese character with its pinyin glued on in brackets. */
    private static final Pattern TRACES = Pattern.compile(
            "\uFFFD|Ã[\u0080-\u00BF]|Â[\u0080-\u00BF]|â€[\u0098-\u00A6™œ“”\u009d]|锟斤拷|[\\p{IsHan}]\\([a-zü]{1,6}\\)[\\p{IsHan}]|[\u0080-\u009F]");

    private Mojibake() {}

    public static boolean in(String text) {
        return TRACES.matcher(text).find();
    }
}
