package org.commonweave.exchange.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the first line of a table tells. */
final class CsvHeader {

    private CsvHeader() {}

    /** The separator that the line has most of. */
    static char separator(String line) {
        char best = ',';
        for (char candidate : new char[] {';', '\t', '|'}) {
            best = count(line, candidate) > count(line, best) ? candidate : best;
        }
        return best;
    }

    /** Names of the columns; those without one are numbered, and no two are the same. */
    static List<String> names(@Nullable List<String> cells) {
        List<String> names = new ArrayList<>();
        for (String cell : cells == null ? List.<String>of() : cells) {
            String name = cell.strip();
            if (name.isEmpty()) {
                name = "column_" + (names.size() + 1);
            }
            names.add(names.contains(name) ? name + "_" + (names.size() + 1) : name);
        }
        return names;
    }

    private static long count(String line, char character) {
        return line.chars().filter(c -> c == character).count();
    }
}
