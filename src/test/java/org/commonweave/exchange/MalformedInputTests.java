package org.commonweave.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.commonweave.exchange.commonweave.JsonLinesImport;
import org.commonweave.exchange.hsds.HsdsJsonImport;
import org.commonweave.exchange.hsds.HsdsTabularImport;
import org.commonweave.exchange.source.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What arrives broken is told with its file, row and field, and the rest of it is read. */
class MalformedInputTests {

    private static final String HEADER = "id,name,description\n";

    @TempDir
    private Path directory;

    @Test
    void guessesAnOldChineseEncodingAndSaysSo() throws IOException {
        Path file = directory.resolve("organizations.csv");
        Files.write(file, (HEADER + "o1,社区服务站,为居民服务的组织机构\n").getBytes(Charset.forName("GB18030")));
        Imported imported = tables();
        assertThat(imported.node("Organization", "o1").properties()).containsEntry("nameZhHans", "社区服务站");
        assertThat(problem(imported, ProblemCode.ENCODING).message()).contains("GB18030");
    }

    @Test
    void tellsTheEncodingsOfTheTwoScriptsApartByAFewWords() throws IOException {
        for (String[] known : new String[][] {{"GB18030", "社区服务站,为居民服务"}, {"Big5", "社區服務站,為居民提供服務的組織機構"}}) {
            Path file = directory.resolve("organizations.csv");
            Files.write(file, (HEADER + "o1," + known[1] + "\n").getBytes(Charset.forName(known[0])));
            assertThat(problem(tables(), ProblemCode.ENCODING).message()).contains(known[0]);
        }
    }

    @Test
    void readsByteOrderMarksAndBothLineEnds() throws IOException {
        write("organizations.csv", "\uFEFF" + HEADER.replace("\n", "\r\n") + "o1,A,\"two\r\nlines\"\r\no2,B,b\n");
        Imported imported = tables();
        assertThat(imported.nodes("Organization")).hasSize(2);
        assertThat(imported.node("Organization", "o1").properties()).containsEntry("descriptionEn", "two\r\nlines");
        assertThat(problem(imported, ProblemCode.ENCODING).message()).contains("byte order mark");
    }

    @Test
    void readsWhatComesBeforeTheEndOfATruncatedDocument() throws IOException {
        Path file = write("organizations.json", "[{\"id\":\"o1\",\"name\":\"A\"},{\"id\":\"o2\",\"na");
        Imported imported = Imported.from(file, new HsdsJsonImport(), directory.resolve("report"));
        assertThat(imported.nodes("Organization")).hasSize(1);
        Problem problem = problem(imported, ProblemCode.TRUNCATED);
        assertThat(problem.row()).isEqualTo(2);
        assertThat(problem.message()).contains("line 1", "before item 2");
        assertThat(imported.summary().errors()).isEqualTo(1);
    }

    @Test
    void cutsAFieldOf50MegabytesWithoutTakingItIn() throws IOException {
        Path file = directory.resolve("organizations.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(HEADER + "o1,A,\"");
            for (int i = 0; i < 50; i++) {
                writer.write("x".repeat(1_000_000));
            }
            writer.write("\"\no2,B,b\n");
        }
        Imported imported = tables();
        assertThat(imported.nodes("Organization"))
                .extracting(node -> node.properties().get("externalId"))
                .containsExactly("o2");
        assertThat(problem(imported, ProblemCode.TOO_LARGE))
                .returns(2L, Problem::row)
                .returns("description", Problem::field);
        assertThat(Files.size(imported.report().resolve("rejects/organizations.csv")))
                .isLessThan(200_000);
    }

    @Test
    void aTextOf50MegabytesCostsItsFieldAndNothingElseOfTheDocument() throws IOException {
        Path file = write(
                "organizations.json",
                "[{\"id\":\"o1\",\"name\":\"A\"},{\"id\":\"o2\",\"name\":\"B\",\"description\":\""
                        + "\\\"x".repeat(25_000_000) + "\"},{\"id\":\"o3\",\"name\":\"C\",\"description\":\"c\"}]");
        Imported imported = Imported.from(file, new HsdsJsonImport(), directory.resolve("report"));
        assertThat(imported.nodes("Organization"))
                .extracting(node -> node.properties().get("nameEn"))
                .containsExactlyInAnyOrder("A", "B", "C");
        assertThat(imported.node("Organization", "o2").properties()).doesNotContainKey("descriptionEn");
        assertThat(problem(imported, ProblemCode.TOO_LARGE))
                .returns(2L, Problem::row)
                .returns("description", Problem::field);
        assertThat(Files.size(imported.report().resolve("rejects/organizations.jsonl")))
                .isBetween(200_000L, 1_000_000L);
    }

    @Test
    void keepsTheFirstOfTwoRowsThatContradictEachOther() throws IOException {
        write("organizations.csv", HEADER + "o1,A,a\no1,A,a\no1,B,a\n");
        Imported imported = tables();
        assertThat(imported.nodes("Organization"))
                .singleElement()
                .satisfies(node -> assertThat(node.properties()).containsEntry("nameEn", "A"));
        assertThat(problem(imported, ProblemCode.DUPLICATE_ID))
                .returns(4L, Problem::row)
                .returns("nameEn", Problem::field);
        assertThat(imported.lines("refused.jsonl")).singleElement().asString().contains("\"nameEn\":\"B\"");
    }

    @Test
    void leavesOutTheStepThatClosesACircle() throws IOException {
        write("organizations.csv", "id,name,description,parent_organization_id\no1,A,a,o2\no2,B,b,o3\no3,C,c,o1\n");
        Imported imported = tables();
        assertThat(imported.ties("PART_OF")).hasSize(2);
        assertThat(problem(imported, ProblemCode.CYCLE).message()).contains("PART_OF");
    }

    @Test
    void keepsTheRowAndLeavesOutADateThatNoCalendarHas() throws IOException {
        write("organizations.csv", HEADER + "o1,A,a\n");
        write("services.csv", "id,organization_id,name,status,assured_date\ns1,o1,S,active,2026-02-30\n");
        Imported imported = tables();
        assertThat(imported.nodes("Resource")).hasSize(1);
        assertThat(problem(imported, ProblemCode.INVALID_DATE))
                .returns("services.csv", Problem::file)
                .returns(2L, Problem::row)
                .returns("assured_date", Problem::field);
        assertThat(imported.lines("rejects/services.csv")).hasSize(2);
    }

    @Test
    void takesTextThatAConversionBrokeOutOfTheRow() throws IOException {
        write("organizations.csv", HEADER + "o1,A,傳統(tǒng)社區\no2,CafÃ©,b\n");
        Imported imported = tables();
        assertThat(imported.summary().problems("DAMAGED_TEXT")).isEqualTo(2);
        assertThat(imported.node("Organization", "o1").properties())
                .doesNotContainKeys("descriptionZhHans", "descriptionZhHant");
        assertThat(imported.records().toString()).doesNotContain("tǒng", "Ã©");
        assertThat(imported.lines("rejects/organizations.csv")).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void keepsADanglingReferenceForWhenItsEndComes() throws IOException {
        write("services.csv", "id,organization_id,name,status\ns1,o1,S,active\n");
        Imported imported = tables();
        assertThat(problem(imported, ProblemCode.DANGLING_REFERENCE))
                .returns("services.csv", Problem::file)
                .returns(2L, Problem::row)
                .returns("from", Problem::field);
        assertThat(imported.lines("pending.jsonl")).singleElement().asString().contains("PROVIDES");
    }

    @Test
    void doesNotTakeTheFirstRowForAHeader() throws IOException {
        write("organizations.csv", "o1,Kitchen,Cooks\no2,Laundry,Washes\n");
        Imported imported = tables();
        assertThat(imported.records()).isEmpty();
        assertThat(problem(imported, ProblemCode.MISSING).message()).contains("first line", "Kitchen");
        assertThat(imported.summary().errors()).isEqualTo(1);
    }

    @Test
    void rejectsARowWithTooFewCellsAndOneThatNeverEnds() throws IOException {
        write("organizations.csv", HEADER + "o1,A\no2,B,b\no3,C,\"never closed\n");
        Imported imported = tables();
        assertThat(imported.nodes("Organization")).hasSize(1);
        assertThat(problem(imported, ProblemCode.COLUMN_COUNT).row()).isEqualTo(2);
        assertThat(problem(imported, ProblemCode.TRUNCATED).row()).isEqualTo(4);
    }

    @Test
    void readsAZipArchiveAndWhatIsRejectedFromIt() throws IOException {
        Path zip = directory.resolve("directory.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream archive = new ZipOutputStream(out)) {
            archive.putNextEntry(new ZipEntry("../../data/organizations.csv"));
            archive.write((HEADER + "o1,A,a\no2\n").getBytes(StandardCharsets.UTF_8));
        }
        Imported imported = Imported.from(zip, new HsdsTabularImport(), directory.resolve("report"));
        assertThat(imported.nodes("Organization")).hasSize(1);
        assertThat(names(imported.report().resolve("rejects"))).hasSize(1);
        assertThat(names(directory)).containsExactlyInAnyOrder("directory.zip", "report");
    }

    @Test
    void saysWhichFileIsNotThere() {
        assertThatThrownBy(() -> Dataset.open(directory.resolve("nothing.csv")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("nothing.csv");
    }

    @Test
    void clearsTheReportOfTheImportBefore() throws IOException {
        write("organizations.csv", HEADER + "o1\n");
        assertThat(tables().lines("rejects/organizations.csv")).isNotEmpty();
        write("organizations.csv", HEADER + "o1,A,a\n");
        Imported imported = tables();
        assertThat(imported.lines("rejects/organizations.csv")).isEmpty();
        assertThat(imported.lines("problems.jsonl")).isEmpty();
    }

    @Test
    void refusesANameThatIsNoneOfARecordAndOfItsEnds() throws IOException {
        Path file = write("graph.jsonl", """
                {"type":"node","label":"Need\\tA","id":"a","properties":{}}
                {"type":"relationship","label":"PROVIDES","id":"t","from":{"label":"Org\\tx","id":"a"},"to":{"label":"Need","id":"a"}}
                {"type":"relationship","label":"PROVIDES","id":"u","from":{"label":"Need","id":"a"},"to":{"label":"O\\ny","id":"a"}}
                """);
        Imported imported = Imported.from(file, new JsonLinesImport(), directory.resolve("report"));
        assertThat(imported.records()).isEmpty();
        assertThat(imported.problems(ProblemCode.INVALID_VALUE))
                .extracting(Problem::field)
                .containsExactly("label", "from.label", "to.label");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static Problem problem(Imported imported, ProblemCode code) {
        List<Problem> problems = imported.problems(code);
        assertThat(problems).as("%s in %s", code, imported.summary().examples()).hasSize(1);
        return problems.get(0);
    }

    private Imported tables() throws IOException {
        Path source = Files.createDirectories(directory.resolve("source"));
        try (var files = Files.newDirectoryStream(directory, "*.csv")) {
            for (Path file : files) {
                Files.move(file, source.resolve(file.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return Imported.from(source, new HsdsTabularImport(), directory.resolve("report"));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
