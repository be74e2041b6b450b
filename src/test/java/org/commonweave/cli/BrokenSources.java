package org.commonweave.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Files that are broken, each in one way. */
final class BrokenSources {

    static final String COLUMNS = "id,name,description,parent_organization_id\n";

    private static final String HEADER = "id,name,description\n";
    private static final int FIELD = 50_000_000;

    private BrokenSources() {}

    /** Writes the broken file, or files, into a folder. */
    @FunctionalInterface
    interface Breakage {
        void into(Path folder) throws IOException;
    }

    private static Breakage text(String file, String text) {
        return folder -> Files.writeString(folder.resolve(file), text);
    }

    private static Breakage bytes(String file, byte[] bytes) {
        return folder -> Files.write(folder.resolve(file), bytes);
    }

    private static Breakage field(String file, String before, String after) {
        return folder -> {
            try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve(file))) {
                writer.write(before);
                for (int i = 0; i < FIELD / 1_000_000; i++) {
                    writer.write("x".repeat(1_000_000));
                }
                writer.write(after);
            }
        };
    }

    private static String line(String id, String properties) {
        return "{\"type\":\"node\",\"label\":\"Organization\",\"id\":\"" + id
                + "\",\"properties\":{\"kind\":\"CHARITY\"" + properties + "}}\n";
    }

    private static String within(String from, String to) {
        return "{\"type\":\"relationship\",\"label\":\"PART_OF\",\"from\":{\"label\":\"Organization\",\"id\":\"" + from
                + "\"},\"to\":{\"label\":\"Organization\",\"id\":\"" + to + "\"},\"properties\":{}}\n";
    }

    /** What it is, how it is broken, the exit code, the problem, its file, and how many records go in: among them the file as a source, once for a name. */
    static Stream<Arguments> all() {
        return Stream.of(encodings(), truncated(), large(), contradictions(), dates())
                .flatMap(cases -> cases);
    }

    private static Stream<Arguments> encodings() {
        byte[] utf16 = (HEADER + "n1,New,x\n").getBytes(StandardCharsets.UTF_16LE);
        byte[] latin = "[{\"id\":\"n1\",\"name\":\"Caf\u00e9\"}]".getBytes(StandardCharsets.ISO_8859_1);
        byte[] gb = (HEADER + "n1,\u793e\u533a\u670d\u52a1\u7ad9,\u4e3a\u5c45\u6c11\u670d\u52a1\n")
                .getBytes(Charset.forName("GB18030"));
        return Stream.of(
                Arguments.of(
                        "UTF-16 without a mark",
                        bytes("organizations.csv", utf16),
                        0,
                        "ENCODING",
                        "organizations.csv",
                        2),
                Arguments.of(
                        "Latin-1 in JSON", bytes("organizations.json", latin), 0, "ENCODING", "organizations.json", 3),
                Arguments.of("GB18030", bytes("organizations.csv", gb), 0, "ENCODING", "organizations.csv", 2),
                Arguments.of(
                        "no text",
                        bytes("organizations.csv", new byte[] {0, 1, 2, (byte) 0xFF}),
                        4,
                        "MISSING",
                        "organizations.csv",
                        0),
                Arguments.of("empty", text("organizations.csv", ""), 4, "MISSING", "organizations.csv", 0));
    }

    private static Stream<Arguments> truncated() {
        return Stream.of(
                Arguments.of(
                        "truncated JSON",
                        text("organizations.json", "[{\"id\": \"n1\", \"na"),
                        4,
                        "TRUNCATED",
                        "organizations.json",
                        0),
                Arguments.of(
                        "truncated lines",
                        text("graph.jsonl", line("n1", "") + line("n2", "").substring(0, 60)),
                        3,
                        "TRUNCATED",
                        "graph.jsonl",
                        3));
    }

    private static Stream<Arguments> large() {
        return Stream.of(
                Arguments.of(
                        "a field of 50 MB in a table",
                        field("organizations.csv", HEADER + "n1,New,\"", "\"\n"),
                        4,
                        "TOO_LARGE",
                        "organizations.csv",
                        0),
                Arguments.of(
                        "a field of 50 MB in JSON",
                        field("organizations.json", "[{\"id\":\"n1\",\"name\":\"", "\"}]"),
                        4,
                        "TOO_LARGE",
                        "organizations.json",
                        0),
                Arguments.of(
                        "a field of 50 MB in a line",
                        field("graph.jsonl", line("n1", "").replace("}}\n", ",\"nameEn\":\""), "\"}}\n"),
                        4,
                        "TOO_LARGE",
                        "graph.jsonl",
                        0));
    }

    private static Stream<Arguments> contradictions() {
        return Stream.of(
                Arguments.of(
                        "a contradiction under one id",
                        text("organizations.csv", HEADER + "n1,New,x\nn1,Newer,x\n"),
                        3,
                        "DUPLICATE_ID",
                        "organizations.csv",
                        2),
                Arguments.of(
                        "a circle",
                        text("organizations.csv", COLUMNS + "n1,A,a,n2\nn2,B,b,n3\nn3,C,c,n1\n"),
                        3,
                        "CYCLE",
                        "organizations.csv",
                        8),
                Arguments.of(
                        "its own parent",
                        text("graph.jsonl", line("n1", "") + within("n1", "n1")),
                        3,
                        "CYCLE",
                        "graph.jsonl",
                        3),
                Arguments.of(
                        "a circle with what is in the graph",
                        text("graph.jsonl", within("o1", "o2")),
                        4,
                        "CYCLE",
                        "graph.jsonl",
                        1));
    }

    private static Stream<Arguments> dates() {
        return Stream.of(
                Arguments.of(
                        "impossible dates",
                        text(
                                "graph.jsonl",
                                line("n1", ",\"validFrom\":\"2026-02-30T00:00:00Z\"")
                                        + line("n2", ",\"validFrom\":\"2026-01-01T25:61:00Z\"")
                                        + line("n3", ",\"validFrom\":\"soon\"")),
                        4,
                        "INVALID_VALUE",
                        "graph.jsonl",
                        1),
                Arguments.of(
                        "an end before its beginning",
                        text(
                                "graph.jsonl",
                                line(
                                        "n1",
                                        ",\"validFrom\":\"2026-03-01T00:00:00Z\",\"validTo\":\"2026-02-01T00:00:00Z\"")),
                        4,
                        "INVALID_RECORD",
                        "graph.jsonl",
                        1));
    }
}
