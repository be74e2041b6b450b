package org.commonweave.text;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Brings texts to one form, so that width, case, accents and the script variant of Chinese make no difference. */
public final class Folding {

    private static final Transliterator TO_SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Transliterator TO_LETTERS = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

    private Folding() {}

    /** NFKC, simplified, lower case, without combining accents, single spaces. */
    public static String fold(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String bare = isAscii(compatible)
                ? compatible
                : Normalizer.normalize(
                        Normalizer.normalize(TO_SIMPLIFIED.transliterate(compatible), Normalizer.Form.NFD)
                                .replaceAll("\\p{Mn}+", ""),
                        Normalizer.Form.NFC);
        return bare.strip().replaceAll("\\s+", " ");
    }

    /**
     * Every name on a line of its own, with a line end before the first and after the last, so that containing,
     * starting with, ending with and being equal are all one substring test.
     */
    public static String searchKey(Stream<@Nullable String> names) {
        return names.filter(Objects::nonNull)
                .map(Folding::fold)
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    /** A key whose plain order is that of the pinyin for Chinese and of the letters for the rest. */
    public static String sortKey(String name) {
        String folded = fold(name);
        return isAscii(folded) ? folded : TO_LETTERS.transliterate(folded);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
