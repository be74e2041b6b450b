package org.commonweave.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator brings a directory in: checks it, looks at the report, and imports it. */
@GraphTest
class ImportPageTests {

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @BeforeEach
    @AfterEach
    void empty() {
        TestDatabase.empty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hans"})
    void checksADirectoryAndImportsIt(String lang) throws IOException {
        Path table = Files.writeString(
                folder.resolve("organizations.csv"), "id,name,description,website\no1,Kitchen,Cooks,\no2\n");
        Visitor administrator = new Visitor(port, lang).as("administrator").open("/administration");
        administrator.find("input[type=file]").sendKeys(table.toString());
        administrator.press(administrator.words.of("import.check")).sees(administrator.words.of("import.state.DONE"));
        administrator.settled();
        assertThat(administrator.find("p[role=status]").getText())
                .isEqualTo(administrator.words.of("import.checked", "count", "3"));
        administrator.sees(administrator.words.of("ProblemCode.COLUMN_COUNT")).isFine();
        assertThat(organizations()).isZero();

        administrator.open("/administration").sees(administrator.words.of("import.checked", "count", "3"));
        administrator.press(administrator.words.of("import.write"));
        administrator.sees(administrator.words.of("import.written", "created", "3", "updated", "0", "unchanged", "0"));
        assertThat(organizations()).isOne();
        administrator.press(administrator.words.of("import.report"));
        administrator.sees(administrator.words.of("download.done", "name", "import-report.zip"));
        administrator.settled().isFine();
        administrator.press(administrator.words.of("import.remove")).sees(administrator.words.of("import.choose"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hans"})
    void saysWhatToDoAboutAFileThatCannotBeRead(String lang) throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "nothing of ours");
        Visitor administrator = new Visitor(port, lang).as("administrator").open("/administration");
        administrator.find("input[type=file]").sendKeys(notes.toString());
        administrator.press(administrator.words.of("import.more"));
        administrator.press(administrator.words.of("import.check"));
        administrator
                .sees(administrator.words.of("import.error.UNKNOWN_FORMAT"))
                .isFine();
        administrator.press(administrator.words.of("import.remove")).sees(administrator.words.of("import.choose"));
    }

    private static long organizations() {
        return TestDatabase.driver()
                .executableQuery("MATCH (o:Organization) RETURN count(o) AS count")
                .execute()
                .records()
                .get(0)
                .get("count")
                .asLong();
    }
}
