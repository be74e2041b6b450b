package org.commonweave.exchange.source;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits RFC 4180 text into rows of cells; quoted cells may hold line ends, and no cell grows past the limit. */
final class CsvParser implements Closeable {

    private static final int END = -1;

    private final BufferedReader reader;
    private final char separator;
    private final int maxChars;
    private final StringBuilder cell = new StringBuilder();
    private long line = 1;
    private long rowLine;
    private boolean tooLarge;
    private boolean unclosed;
    private int peeked = reset();

    CsvParser(Reader reader, char separator, int maxChars) {
        this.reader = new BufferedReader(reader, 1 << 16);
        this.separator = separator;
        this.maxChars = maxChars;
    }

    private static int reset() {
        return -2;
    }

    /** The cells of the next row, or null at the end. */
    @Nullable List<String> next() throws IOException {
        tooLarge = false;
        unclosed = false;
        rowLine = line;
        if (peek() == END) {
            return null;
        }
        List<String> cells = new ArrayList<>();
        int end = separator;
        while (end == separator) {
            end = cell();
            cells.add(cell.toString());
            cell.setLength(0);
        }
        return cells;
    }

    /** The line on which the row began. */
    long rowLine() {
        return rowLine;
    }

    /** True when a cell of the row was cut at the limit. */
    boolean tooLarge() {
        return tooLarge;
    }

    /** True when the file ended inside a quoted cell. */
    boolean unclosed() {
        return unclosed;
    }

    /** Reads a cell and gives back what ended it. */
    private int cell() throws IOException {
        int c = read();
        if (c == '"') {
            c = quoted();
        }
        while (c != separator && c != '\n' && c != END) {
            if (c != '\r' || peek() != '\n') {
                append(c);
            }
            c = read();
        }
        return c;
    }

    /** Reads to the closing quote and gives back what follows it. */
    private int quoted() throws IOException {
        while (true) {
            int c = read();
            if (c == END) {
                unclosed = true;
                return END;
            }
            if (c == '"') {
                int after = read();
                if (after != '"') {
                    return after == '\r' && peek() == '\n' ? read() : after;
                }
            }
            append(c);
        }
    }

    private void append(int c) {
        if (cell.length() < maxChars) {
            cell.append((char) c);
        } else {
            tooLarge = true;
        }
    }

    private int peek() throws IOException {
        if (peeked == reset()) {
            peeked = reader.read();
        }
        return peeked;
    }

    private int read() throws IOException {
        int c = peek();
        peeked = reset();
        line += c == '\n' ? 1 : 0;
        return c;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
