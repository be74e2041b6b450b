package org.commonweave.rights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonweave.casework.TextSeal;

/**
 * The names of a person, as far as they can be told from other words: one letter is no name, and "Ann" is not in "planner".
 *
 * @param all the longest first, so that a whole name goes before its part
 */
record Names(List<String> all) {

    private static final int SHORTEST_HAN = 2;
    private static final int SHORTEST = 3;
    private static final List<String> PROPERTIES = List.of("nameZhHans", "nameZhHant", "nameEn");

    Names {
        all = all.stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** All that a record is called. */
    static List<String> in(Map<String, Object> properties) {
        Set<String> names = new LinkedHashSet<>();
        PROPERTIES.forEach(property -> {
            if (properties.get(property) instanceof String name) {
                names.add(name.strip());
            }
        });
        if (properties.get("aliases") instanceof List<?> aliases) {
            aliases.forEach(alias -> names.add(String.valueOf(alias).strip()));
        }
        return List.copyOf(names);
    }

    static boolean telling(String name) {
        int length = name.codePointCount(0, name.length());
        return length >= (han(name.codePointAt(0)) ? SHORTEST_HAN : SHORTEST);
    }

    private static boolean han(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN;
    }

    /** True when the text has one of them as a word of its own. */
    boolean in(String text) {
        return all.stream().anyMatch(name -> pattern(name).matcher(text).find());
    }

    /** The text without them. */
    String out(String text) {
        String without = text;
        for (String name : all) {
            without = pattern(name)
                    .matcher(without)
                    .replaceAll(java.util.regex.Matcher.quoteReplacement(TextSeal.ERASED));
        }
        return without;
    }

    /** Chinese has no spaces between words. */
    private static Pattern pattern(String name) {
        String before = han(name.codePointAt(0)) ? "" : "(?<![\\p{L}\\p{N}])";
        String after = han(name.codePointBefore(name.length())) ? "" : "(?![\\p{L}\\p{N}])";
        return Pattern.compile(before + Pattern.quote(name) + after);
    }

    /** What to look for in the graph: these and the identifier. */
    List<String> needles(String uuid) {
        List<String> needles = new ArrayList<>(all);
        needles.add(uuid);
        return needles;
    }
}
