package org.commonweave.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonweave.exchange.ImportOptions;
import org.commonweave.integrity.IntegrityCheck;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Session;
import org.springframework.beans.factory.annotation.Autowired;

/** What is refused of a mutation is left out of an import, and told: the rest of the record goes in. */
@GraphTest
class ImportedValuesTests {

    private static final String O1 = "11111111-1111-4111-8111-111111111111";

    @Autowired
    Importer importer;

    @Autowired
    IntegrityCheck check;

    @TempDir
    Path directory;

    @BeforeEach
    @AfterEach
    void empty() {
        TestDatabase.empty();
    }

    @Test
    void leavesOutWhatIsNoLinkAndNoMail() throws IOException {
        assertThat(run(organization(
                                "\"url\":\"javascript:alert(1)\",\"email\":\"foo\",\"phone\":\"1\",\"sector\":\"%s\""
                                        .formatted("長".repeat(2_001))))
                        .created())
                .isOne();
        assertThat(text("MATCH (o:Organization) RETURN o.nameEn + ' ' + o.phone + coalesce(o.url, '')"
                        + " + coalesce(o.email, '') + coalesce(o.sector, '')"))
                .isEqualTo("Kitchen 1");
        assertThat(problems()).contains("INVALID_VALUE", "\"url\"", "\"email\"", "\"sector\"", "at most 2000");
        assertThat(Files.readAllLines(directory.resolve("reports/refused.jsonl")))
                .singleElement()
                .asString()
                .contains("javascript:alert(1)", "\"reason\":\"");
        assertThat(run(organization("\"phone\":\"1\"")).unchanged())
                .as("what was left out is no change")
                .isOne();
    }

    @Test
    void leavesOutTextsWithCharactersThatAreNone() throws IOException {
        run(organization("\"phone\":\"1\\u0000\",\"sector\":\"a\\u007fb\",\"email\":\"a@b.c\\ud800\","
                + "\"extras\":{\"a\":[\"x\\u001b\"],\"b\":1,\"c\\ud800\":2}"));
        assertThat(text("MATCH (o:Organization) RETURN coalesce(o.phone, '') + coalesce(o.sector, '')"
                        + " + coalesce(o.email, '') + o.extras"))
                .isEqualTo("{\"a\":[],\"b\":1}");
        assertThat(problems()).contains("DAMAGED_TEXT", "U+0000", "U+007F", "U+D800", "U+001B");
    }

    @Test
    void leavesOutTheLaterOfTwoThatContradictEachOther() throws IOException {
        run(
                line(
                        "Activity",
                        "\"kind\":\"EVENT\",\"nameEn\":\"Fair\",\"start\":\"2026-05-02T09:00:00Z\",\"end\":\"2026-05-01T09:00:00Z\""));
        assertThat(text("MATCH (a:Activity) RETURN a.nameEn + coalesce(toString(a.end), '')"))
                .isEqualTo("Fair");
        assertThat(problems()).contains("INVALID_VALUE", "must not be earlier than start");
    }

    @Test
    void refusesARecordThatCannotDoWithoutIt() throws IOException {
        assertThat(run(line("Cohort", "\"ageBand\":\" \"")).unreadable()).isTrue();
        assertThat(run(line("Cohort", "\"ageBand\":\"%s\"".formatted("9".repeat(2_001))))
                        .unreadable())
                .isTrue();
        assertThat(run(organization("\"staffCount\":\"many\"")).unreadable()).isTrue();
        assertThat(Files.readString(directory.resolve("reports/refused.jsonl"))).contains("staffCount is 'many'");
    }

    /** As many characters as are taken, of three bytes each, of which letters make a multiple. */
    @Test
    void theIndexesHaveRoomForTheLongestTexts() throws IOException {
        String line = "長".repeat(2_000);
        assertThat(run(organization("\"nameZhHant\":\"%1$s\",\"uscc\":\"%1$s\",\"aliases\":[\"%1$s\"]".formatted(line)))
                        .created())
                .isOne();
        String key = "類".repeat(1_000);
        assertThat(run(line("Category", "\"scheme\":\"%1$s\",\"code\":\"%1$s\"".formatted(key)))
                        .created())
                .isOne();
        assertThat(run(line("Resource", "\"resourceClass\":\"SPACE\",\"kind\":\"%s\"".formatted(line)))
                        .created())
                .isOne();
        assertThat(text("MATCH (o:Organization) RETURN toString(size(o.sortKey))"))
                .isEqualTo("500");
    }

    /** They were stored before it was refused. */
    @Test
    void theCheckTellsOfStoredValuesThatWouldBeRefused() throws IOException {
        run(organization("\"phone\":\"1\""));
        text("MATCH (o:Organization) SET o.url = 'javascript:x', o.phone = 'a' + $unfit RETURN ''");
        List<String> found = new ArrayList<>();
        check.run(finding -> found.add(finding.code() + " " + finding.message()));
        assertThat(found)
                .anyMatch(finding -> finding.startsWith("INVALID_VALUE url begins with 'javascript:'"))
                .anyMatch(finding -> finding.startsWith("INVALID_VALUE phone has the control character U+0000"));
    }

    private Path organization(String properties) throws IOException {
        return line("Organization", "\"kind\":\"CHARITY\",\"nameEn\":\"Kitchen\"," + properties);
    }

    private Path line(String label, String properties) throws IOException {
        return Files.writeString(
                directory.resolve("records.jsonl"),
                "{\"type\":\"node\",\"label\":\"%s\",\"id\":\"%s\",\"properties\":{%s}}\n"
                        .formatted(label, O1, properties));
    }

    private ImportOutcome run(Path source) throws IOException {
        return importer.run(
                new ImportOrder(source, null, ImportOptions.defaults(), false, directory.resolve("reports")),
                told -> {});
    }

    private String problems() throws IOException {
        return Files.readString(directory.resolve("reports/problems.jsonl"));
    }

    private static String text(String statement) {
        try (Session session = TestDatabase.driver().session()) {
            return session.run(statement, java.util.Map.of("unfit", "\u0000"))
                    .single()
                    .get(0)
                    .asString();
        }
    }
}
