package org.commonweave.exchange.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * A JSON document whose longest texts end early. The parser gives up at a text that is larger than it may hold; clipped, it is
 * still longer than any field may be, so that it is told by its name and the reading goes on behind it.
 */
final class ClippedTexts extends FilterReader {

    /** Longer than any text that is kept, and small enough to hold. */
    private static final int LONGEST = 200_000;

    private static final int HEX_DIGITS = 4;

    private final int longest;
    private boolean inText;
    private boolean clipping;
    private boolean escaped;
    private int hex;
    private int length;

    ClippedTexts(Reader document) {
        this(document, LONGEST);
    }

    ClippedTexts(Reader document, int longest) {
        super(document);
        this.longest = longest;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
        while (true) {
            int read = in.read(buffer, offset, count);
            int kept = read <= 0 ? read : clip(buffer, offset, read);
            if (kept != 0 || count == 0) {
                return kept;
            }
        }
    }

    private int clip(char[] buffer, int offset, int read) {
        int kept = offset;
        for (int i = offset; i < offset + read; i++) {
            if (belongs(buffer[i])) {
                buffer[kept++] = buffer[i];
            }
        }
        return kept - offset;
    }

    /** What is dropped is followed too: an escaped quotation mark in it does not end the text. */
    private boolean belongs(char c) {
        if (!inText) {
            inText = c == '"';
            length = 0;
            clipping = false;
        } else if (hex > 0) {
            hex--;
        } else if (escaped) {
            escaped = false;
            hex = c == 'u' ? HEX_DIGITS : 0;
        } else if (c == '"') {
            inText = false;
            return true;
        } else {
            clipping |= length >= longest && !Character.isLowSurrogate(c);
            escaped = c == '\\';
            length++;
        }
        return !clipping;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = 0;
        while (skipped < count && read() >= 0) {
            skipped++;
        }
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
