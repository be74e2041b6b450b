package org.commonweave.exchange.intake;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens files that tell what was wrong, and must not break on it. */
final class ReportFile {

    /** What stands for a character that cannot be written; an import of the file takes it for damage again. */
    private static final String UNREADABLE = "\uFFFD";

    private ReportFile() {}

    static BufferedWriter open(Path file) throws IOException {
        CharsetEncoder encoder = StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(UNREADABLE.getBytes(StandardCharsets.UTF_8));
        return new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), encoder));
    }

    static void write(Path file, String text) throws IOException {
        try (BufferedWriter writer = open(file)) {
            writer.write(text);
        }
    }
}
