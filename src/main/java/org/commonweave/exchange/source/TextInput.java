package org.commonweave.exchange.source;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * A text file whose encoding was found out: UTF-8 where it is valid, else what a byte order mark or the bytes
 * themselves suggest.
 *
 * @param reader the text, without byte order mark
 * @param charset how it is read
 * @param guessed true when the encoding is only likely, and deserves a word in the report
 */
public record TextInput(Reader reader, Charset charset, boolean guessed) implements AutoCloseable {

    private static final int SAMPLE = 1 << 16;

    public static TextInput open(Path file) throws IOException {
        Charset charset = StandardCharsets.UTF_8;
        boolean guessed = false;
        int skip = 0;
        try (InputStream in = bytes(file)) {
            byte[] sample = in.readNBytes(SAMPLE);
            if (startsWith(sample, 0xEF, 0xBB, 0xBF)) {
                skip = 3;
            } else if (startsWith(sample, 0xFF, 0xFE)) {
                charset = StandardCharsets.UTF_16LE;
                skip = 2;
            } else if (startsWith(sample, 0xFE, 0xFF)) {
                charset = StandardCharsets.UTF_16BE;
                skip = 2;
            } else if (!utf8(sample)) {
                charset = detect(sample);
                guessed = true;
            }
        }
        InputStream in = bytes(file);
        in.skipNBytes(skip);
        return new TextInput(new InputStreamReader(in, charset), charset, guessed);
    }

    private static InputStream bytes(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), SAMPLE);
        return SourceFiles.name(file).endsWith(".gz") ? new BufferedInputStream(new GZIPInputStream(in), SAMPLE) : in;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean utf8(byte[] sample) {
        // The sample may end within a character.
        for (int cut = 0; cut <= 3 && cut <= sample.length; cut++) {
            try {
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(sample, 0, sample.length - cut));
                return true;
            } catch (CharacterCodingException e) {
                if (sample.length < SAMPLE) {
                    return false;
                }
            }
        }
        return false;
    }

    private static Charset detect(byte[] sample) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(sample);
        CharsetMatch match = detector.detect();
        return match == null || !Charset.isSupported(match.getName())
                ? Charset.forName("windows-1252")
                : Charset.forName(match.getName().startsWith("ISO-8859-1") ? "windows-1252" : match.getName());
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
