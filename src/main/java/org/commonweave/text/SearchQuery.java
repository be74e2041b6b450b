package org.commonweave.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words as people type them, as a full-text query. Only letters and digits get through, and the few signs between them that
 * the index keeps inside words, so nothing typed is ever taken for query syntax.
 *
 * @param text for the index
 * @param folded what was typed, in the form that names and texts are kept in
 * @param parts what a text should hold: the words, and of Chinese the pairs of characters
 */
public record SearchQuery(String text, String folded, List<String> parts) {

    /** Longer than any name; every clause costs, and the index refuses what is very long. */
    public static final int MAX_LENGTH = 200;

    /** The index keeps apostrophes, full stops and commas inside some words. */
    private static final Pattern WORD =
            Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+(?:['’.,][\\p{L}\\p{N}&&[^\\p{IsHan}]]+)*");

    private static final Pattern INSIDE = Pattern.compile("['’.,]");

    /** The words that the index leaves out, those of Lucene's CJKAnalyzer: asked for, they would never be found. */
    private static final Set<String> LEFT_OUT = Set.of(
            "a and are as at be but by for if in into is it no not of on or s such t that the their then there these they"
                    .concat(" this to was will with www")
                    .split(" "));

    /** Below this length a typing error is as likely another word. */
    private static final int FUZZY_FROM = 4;

    private static final int TWO_ERRORS_FROM = 8;
    private static final int MAX_WORDS = 16;

    public SearchQuery {
        parts = List.copyOf(parts);
    }

    /** True when it is more than can be searched for, as it is typed or once it is folded, which makes some texts longer. */
    public static boolean isTooLong(String typed) {
        return length(typed) > MAX_LENGTH || length(Folding.fold(typed)) > MAX_LENGTH;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The query, or null when the text holds nothing that can be searched for. */
    public static @Nullable SearchQuery of(String typed) {
        String folded = Folding.fold(typed);
        List<String> all = words(folded);
        List<String> kept =
                all.stream().filter(word -> !LEFT_OUT.contains(word)).toList();
        List<String> words = kept.isEmpty() ? all : kept;
        if (words.isEmpty()) {
            return null;
        }
        List<String> clauses =
                words.stream().limit(MAX_WORDS).map(SearchQuery::clause).toList();
        List<String> parts = words.stream()
                .limit(MAX_WORDS)
                .flatMap(word -> parts(word).stream())
                .toList();
        return new SearchQuery(String.join(" AND ", clauses), folded, parts);
    }

    private static List<String> words(String folded) {
        Matcher matcher = WORD.matcher(folded);
        List<String> words = new ArrayList<>();
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private static boolean han(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HAN;
    }

    private static List<String> parts(String word) {
        int[] characters = word.codePoints().toArray();
        if (!han(word) || characters.length < 2) {
            return List.of(word);
        }
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < characters.length; i++) {
            pairs.add(new String(characters, i, 2));
        }
        return pairs;
    }

    private static String clause(String word) {
        if (han(word)) {
            // The index holds pairs of characters: one alone is found as the start or the end of one, more by their
            // pairs.
            return length(word) == 1
                    ? "(" + word + " OR " + word + "* OR ?" + word + ")"
                    : "(\"" + word + "\"^4 OR (" + word + "))";
        }
        if (INSIDE.matcher(word).find()) {
            // In the index it is one word or several, after rules of its own.
            List<String> apart = INSIDE.splitAsStream(word)
                    .filter(part -> !LEFT_OUT.contains(part))
                    .map(SearchQuery::clause)
                    .toList();
            String straight = word.replace('’', '\'');
            String whole = whole(straight) + (straight.contains("'") ? " OR " + whole(word.replace('\'', '’')) : "");
            return apart.isEmpty() ? "(" + whole + ")" : "(" + whole + " OR (" + String.join(" AND ", apart) + "))";
        }
        return plain(word);
    }

    private static String whole(String word) {
        return word + "^4 OR " + word + "*^2";
    }

    private static String plain(String word) {
        if (word.length() < FUZZY_FROM) {
            return "(" + word + "^2 OR " + word + "*)";
        }
        return "(" + whole(word) + " OR " + word + "~" + (word.length() < TWO_ERRORS_FROM ? 1 : 2) + ")";
    }
}
