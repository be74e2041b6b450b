package org.commonweave.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonweave.exchange.commonweave.JsonLinesImport;
import org.commonweave.exchange.hsds.HsdsJsonImport;
import org.commonweave.exchange.hsds.HsdsTabularImport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A field of 50 MB is passed over by a process that could not hold it: a heap of 48 MB for a table or a document; of 96
 * MB for a line, of which 16 million characters are looked at before it is given up.
 */
class SmallHeapTests {

    @TempDir
    private Path directory;

    /** Reads a source in a process of its own and prints the codes of what was wrong. */
    public static void main(String[] arguments) {
        Path source = Path.of(arguments[0]);
        ImportFormat format = switch (arguments[1]) {
            case "table" -> new HsdsTabularImport();
            case "document" -> new HsdsJsonImport();
            default -> new JsonLinesImport();
        };
        Imported imported = Imported.from(source, format, source.resolveSibling("report"));
        System.out.println(imported.summary().problems());
    }

    @ParameterizedTest
    @CsvSource({"table, organizations.csv, 48", "document, organizations.json, 48", "line, graph.jsonl, 96"})
    void passesOverAFieldLargerThanItsHeap(String kind, String name, int megabytes) throws Exception {
        Path source = Files.createDirectories(directory.resolve("source"));
        write(source.resolve(name), kind);
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + megabytes + "m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeapTests.class.getName(),
                        source.toString(),
                        kind))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("TOO_LARGE=1");
    }

    private static void write(Path file, String kind) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(
                    switch (kind) {
                        case "table" -> "id,name,description\no1,A,\"";
                        case "document" -> "[{\"id\":\"o1\",\"name\":\"";
                        default ->
                            "{\"type\":\"node\",\"label\":\"Organization\",\"id\":\"o1\",\"properties\":{\"nameEn\":\"";
                    });
            for (int i = 0; i < 50; i++) {
                writer.write("x".repeat(1_000_000));
            }
            writer.write(kind.equals("table") ? "\"\n" : kind.equals("document") ? "\"}]" : "\"}}\n");
        }
    }
}
