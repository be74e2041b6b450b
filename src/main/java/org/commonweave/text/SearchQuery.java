package org.commonweave.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns words as people type them into a full-text query. Only letters and digits get through, so nothing typed is ever
 * taken for query syntax.
 */
public final class SearchQuery {

    private static final Pattern WORD = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

    /** Below this length a typing error is as likely another word. */
    private static final int FUZZY_FROM = 4;

    private static final int TWO_ERRORS_FROM = 8;
    private static final int MAX_WORDS = 16;

    private SearchQuery() {}

    /** The query, or null when the text holds nothing that can be searched for. */
    public static @Nullable String of(String typed) {
        Matcher words = WORD.matcher(Folding.fold(typed));
        List<String> clauses = new ArrayList<>();
        while (words.find() && clauses.size() < MAX_WORDS) {
            clauses.add(clause(words.group()));
        }
        return clauses.isEmpty() ? null : String.join(" AND ", clauses);
    }

    private static String clause(String word) {
        if (Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HAN) {
            // The index holds pairs of characters: one alone is found as the start of a pair, more by their pairs.
            return word.codePointCount(0, word.length()) == 1
                    ? "(" + word + " OR " + word + "*)"
                    : "(\"" + word + "\"^4 OR (" + word + "))";
        }
        if (word.length() < FUZZY_FROM) {
            return "(" + word + "^2 OR " + word + "*)";
        }
        return "(" + word + "^4 OR " + word + "*^2 OR " + word + "~" + (word.length() < TWO_ERRORS_FROM ? 1 : 2) + ")";
    }
}
