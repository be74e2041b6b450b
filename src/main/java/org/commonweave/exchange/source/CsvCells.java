package org.commonweave.exchange.source;

import java.util.List;
import java.util.stream.Collectors;

/** Cells as a line of RFC 4180. */
public final class CsvCells {

    private CsvCells() {}

    /** The line without its end. */
    public static String line(List<String> cells) {
        return cells.stream().map(CsvCells::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                && cell.strip().length() == cell.length();
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
