package org.commonweave.exchange.source;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/** Reads lines of bounded length; a longer one is passed over to its end. */
final class LineReader implements Closeable {

    static final int MAX_LINE = 16_000_000;

    private final BufferedReader reader;
    private final StringBuilder line = new StringBuilder();
    private long number;
    private boolean tooLong;

    LineReader(Reader reader) {
        this.reader = new BufferedReader(reader, 1 << 16);
    }

    /** Goes to the next line; false at the end. */
    boolean next() throws IOException {
        line.setLength(0);
        tooLong = false;
        int c = reader.read();
        if (c < 0) {
            return false;
        }
        number++;
        while (c >= 0 && c != '\n') {
            if (line.length() >= MAX_LINE) {
                tooLong = true;
                line.setLength(0);
                line.trimToSize();
            }
            if (!tooLong) {
                line.append((char) c);
            }
            c = reader.read();
        }
        return true;
    }

    long number() {
        return number;
    }

    boolean tooLong() {
        return tooLong;
    }

    String text() {
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
