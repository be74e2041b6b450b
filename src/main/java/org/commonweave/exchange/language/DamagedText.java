package org.commonweave.exchange.language;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonweave.model.UnfitCharacters;
import org.jspecify.annotations.Nullable;

/** Recognises text that a wrong conversion has broken. Finding nothing in good text matters more than finding all. */
public final class DamagedText {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset GBK = Charset.forName("GBK");

    /** Conversion tools for Chinese leave the pinyin of what they were unsure of: 傳統(tǒng). */
    private static final Pattern PINYIN = Pattern.compile("\\p{IsHan}\\([a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]*\\)");

    /** UTF-8 read as windows-1252: a lead byte's letter, then the letters of its followers. */
    private static final Pattern TWICE = Pattern.compile(
            "[\\u00C2-\\u00DF][\\u0080-\\u00BF\\u20AC\\u201A\\u0192\\u201E\\u2026\\u2020\\u2021\\u02C6\\u2030\\u0160"
                    + "\\u2039\\u0152\\u017D\\u2018\\u2019\\u201C\\u201D\\u2022\\u2013\\u2014\\u02DC\\u2122\\u0161"
                    + "\\u203A\\u0153\\u017E\\u0178]"
                    + "|[\\u00E0-\\u00EF](?:[\\u0080-\\u00BF\\u20AC\\u201A\\u0192\\u201E\\u2026\\u2020\\u2021\\u02C6"
                    + "\\u2030\\u0160\\u2039\\u0152\\u017D\\u2018\\u2019\\u201C\\u201D\\u2022\\u2013\\u2014\\u02DC"
                    + "\\u2122\\u0161\\u203A\\u0153\\u017E\\u0178]){2}");

    /** What GBK makes of the replacement character, and of memory that was never written. */
    private static final Pattern FILLERS = Pattern.compile("锟斤拷|烫烫烫|屯屯屯");

    private DamagedText() {}

    /** What is wrong with the text, or null when nothing is known to be. */
    public static @Nullable String damage(String text) {
        if (text.indexOf('\uFFFD') >= 0) {
            return "it has the character that stands for what could not be read (\uFFFD)";
        }
        String unfit = UnfitCharacters.first(text);
        if (unfit != null) {
            return "it has " + unfit + ", which no text has";
        }
        if (isAscii(text)) {
            return null;
        }
        Matcher pinyin = PINYIN.matcher(text);
        if (pinyin.find()) {
            return "a conversion left the sound of a character behind it: '" + pinyin.group() + "'";
        }
        Matcher twice = TWICE.matcher(text);
        if (twice.find()) {
            String mended = decoded(twice.group(), WINDOWS_1252);
            return mended == null
                    ? null
                    : "'" + twice.group() + "' looks like '" + mended + "' read in a wrong encoding";
        }
        return FILLERS.matcher(text).find() ? "it was read as GBK when it was not" : readAsGbk(text);
    }

    /** UTF-8 read as GBK gives rare characters, whose bytes are Chinese again when read as UTF-8. */
    private static @Nullable String readAsGbk(String text) {
        if (text.codePoints().noneMatch(DamagedText::isHan)) {
            return null;
        }
        String mended = decoded(text, GBK);
        boolean chinese =
                mended != null && mended.codePoints().filter(DamagedText::isHan).count() >= 2;
        return chinese ? "it looks like '" + shortened(mended) + "' read in a wrong encoding" : null;
    }

    private static @Nullable String decoded(String text, Charset wrong) {
        try {
            ByteBuffer bytes = wrong.newEncoder().encode(CharBuffer.wrap(text));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            // Not every byte fits, so the text is no product of this mistake.
            return null;
        }
    }

    private static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private static String shortened(@Nullable String text) {
        return text == null ? "" : text.length() <= 20 ? text : text.substring(0, 20) + "...";
    }
}
