package org.commonweave.exchange.commonweave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commonweave.exchange.Imported;
import org.commonweave.exchange.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTests {

    private static final String STATION = "0b0e4f5c-9a51-4b7e-8a0d-2f8c1c6f0a01";
    private static final String PERSON = "0b0e4f5c-9a51-4b7e-8a0d-2f8c1c6f0a02";
    private static final String ROLE = "0b0e4f5c-9a51-4b7e-8a0d-2f8c1c6f0a03";

    private static final String CANONICAL = """
            {"type":"node","label":"Organization","id":"%s","properties":{"extras":"{\\"b\\":1}","identifiers":["a:1"],"kind":"SERVICE_STATION","nameZhHans":"服务站","staffCount":2.5}}
            {"type":"node","label":"Person","id":"%s","properties":{"capacityHours":12.0,"consentShare":true,"nameEn":"Li Ming"}}
            {"type":"relationship","label":"HOLDS_ROLE","id":"%s","from":{"label":"Person","id":"%s"},"to":{"label":"Organization","id":"%s"},"properties":{"leads":true,"role":"head"}}
            """.formatted(STATION, PERSON, ROLE, PERSON, STATION);

    @TempDir
    private Path directory;

    @Test
    void exportsWhatItImportedByteForByte() throws IOException {
        Imported imported = imported(CANONICAL);
        Path out = directory.resolve("out.jsonl");
        new JsonLinesExport().write(imported.asSource(), out);
        assertThat(Files.readString(out)).isEqualTo(CANONICAL);
        assertThat(imported.summary().problems()).isEmpty();
    }

    @Test
    void makesStableIdentifiersOfTheSourcesOwn() throws IOException {
        String line = "{\"type\":\"node\",\"label\":\"Need\",\"id\":\"need-7\",\"properties\":{\"status\":\"OPEN\"}}\n";
        Imported first = imported(line);
        Imported second = imported(line);
        assertThat(first.node("Need", "need-7").id())
                .hasSize(36)
                .isEqualTo(second.node("Need", "need-7").id());
    }

    @Test
    void keepsARelationshipToSomethingMissingForLater() throws IOException {
        Imported imported = imported(CANONICAL.lines().skip(1).reduce("", (a, b) -> a + b + "\n"));
        assertThat(imported.ties("HOLDS_ROLE")).isEmpty();
        assertThat(imported.lines("pending.jsonl")).singleElement().asString().contains(ROLE, "reason");

        Path both = Files.createDirectory(directory.resolve("both"));
        Files.copy(imported.report().resolve("pending.jsonl"), both.resolve("pending.jsonl"));
        Files.writeString(
                both.resolve("people.jsonl"), CANONICAL.lines().limit(2).reduce("", (a, b) -> a + b + "\n"));
        Imported again = Imported.from(both, new JsonLinesImport(), directory.resolve("again"));
        assertThat(again.ties("HOLDS_ROLE"))
                .singleElement()
                .satisfies(tie -> assertThat(tie.id()).isEqualTo(ROLE));
    }

    @Test
    void rejectsABrokenLineAndReadsTheOthers() throws IOException {
        Imported imported = imported("{\"type\":\"node\",\n" + CANONICAL + "{\"type\":\"node\",\"label\":\"Need\"}\n");
        assertThat(imported.records()).hasSize(3);
        assertThat(imported.problems(ProblemCode.TRUNCATED))
                .singleElement()
                .satisfies(problem -> assertThat(problem.row()).isEqualTo(1));
        assertThat(imported.problems(ProblemCode.MISSING))
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("id"));
        assertThat(imported.lines("rejects/records.jsonl")).hasSize(2);
    }

    private Imported imported(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("records.jsonl"), text);
        return Imported.from(file, new JsonLinesImport(), directory.resolve("report"));
    }
}
