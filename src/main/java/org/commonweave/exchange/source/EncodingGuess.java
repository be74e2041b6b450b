package org.commonweave.exchange.source;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Tells an encoding from all bytes of a file: byte order marks, zero bytes, UTF-8's own rules, then likelihood. */
final class EncodingGuess {

    private static final int SAMPLE = 1 << 16;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Bytes above 127 with their neighbours: all that tells old encodings apart. */
    private final ByteArrayOutputStream sample = new ByteArrayOutputStream();

    private final Utf8Check utf8 = new Utf8Check();
    private long highBytes;
    private long aloneBytes;
    private boolean lastHigh;
    private boolean lead;
    private long lowTrails;
    private int run;

    private EncodingGuess() {}

    static Encoding of(DataFile file) throws IOException {
        try (InputStream in = file.open()) {
            byte[] buffer = new byte[SAMPLE];
            int read = in.readNBytes(buffer, 0, SAMPLE);
            Encoding marked = marked(buffer, read);
            if (marked != null) {
                return marked;
            }
            EncodingGuess guess = new EncodingGuess();
            while (read > 0) {
                guess.take(buffer, read);
                read = in.readNBytes(buffer, 0, SAMPLE);
            }
            return guess.decide();
        }
    }

    private static @org.jspecify.annotations.Nullable Encoding marked(byte[] bytes, int length) {
        if (length >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        int[] zeros = new int[2];
        for (int i = 0; i < Math.min(length, 4096); i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        if (zeros[0] + zeros[1] < Math.min(length, 4096) / 4 || length < 4) {
            return null;
        }
        return new Encoding(zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 0);
    }

    private void take(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            boolean high = bytes[i] < 0;
            utf8.take(bytes[i]);
            pair(high);
            if ((high || lastHigh) && sample.size() < SAMPLE) {
                sample.write(bytes[i]);
            }
            run = high ? run + 1 : 0;
            highBytes += high ? 1 : 0;
            aloneBytes += run == 1 ? 1 : run == 2 ? -1 : 0;
            lastHigh = high;
        }
    }

    /** The second of two bytes is below 128 in about four of ten characters of Big5, and in hardly any of GB18030. */
    private void pair(boolean high) {
        lowTrails += lead && !high ? 1 : 0;
        lead = high && !lead;
    }

    private Encoding decide() {
        if (utf8.valid()) {
            return Encoding.UTF_8;
        }
        // Accented letters stand alone among others; Chinese comes in runs of two bytes and more.
        return new Encoding(aloneBytes * 3 > highBytes ? WINDOWS_1252 : chinese(), 0);
    }

    private Charset chinese() {
        if (lowTrails == 0) {
            return GB18030;
        }
        for (CharsetMatch match :
                new CharsetDetector().setText(sample.toByteArray()).detectAll()) {
            if (match.getName().equals("GB18030") || match.getName().equals("Big5")) {
                return Charset.forName(match.getName());
            }
        }
        return GB18030;
    }
}
