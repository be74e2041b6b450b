package org.commonweave.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@GraphTest
class ImporterTests {

    @Autowired
    Importer importer;

    @Autowired
    IntegrityCheck check;

    @TempDir
    Path directory;

    private final List<String> told = new ArrayList<>();

    @BeforeEach
    @AfterEach
    void empty() {
        TestDatabase.empty();
    }

    @Test
    void changesNothingWhenItRunsAgain() throws IOException {
        Path source = organizations("first", "o1,Kitchen,Cooks,http://kitchen.example\no2,Laundry,Washes,\n");
        ImportOutcome once = run(source, "once");
        assertThat(once.created()).isEqualTo(5);
        ImportOutcome twice = run(source, "twice");
        assertThat(twice).returns(0L, ImportOutcome::created).returns(0L, ImportOutcome::updated);
        assertThat(twice.unchanged()).isEqualTo(5);
        assertClean();
    }

    @Test
    void writesNothingInADryRunAndReportsTheSame() throws IOException {
        Path source = organizations("first", "o1,Kitchen,Cooks,\no2\n");
        ImportOutcome dry = importer.run(order(source, "dry", true), told::add);
        assertThat(Counts.nodes()).isZero();
        assertThat(run(source, "wet").summary()).isEqualTo(dry.summary());
        assertThat(directory.resolve("reports/dry/rejects/organizations.csv")).exists();
    }

    @Test
    void tellsARunWithRejectsFromOneThatCouldReadNothing() throws IOException {
        ImportOutcome some = run(organizations("some", "o1,Kitchen,Cooks,\no2\n"), "some");
        assertThat(some).returns(true, ImportOutcome::incomplete).returns(false, ImportOutcome::unreadable);
        ImportOutcome none = run(organizations("none", "o1\n"), "none");
        assertThat(none).returns(true, ImportOutcome::unreadable);
        ImportOutcome whole = run(organizations("whole", "o1,Kitchen,Cooks,\n"), "whole");
        assertThat(whole).returns(false, ImportOutcome::incomplete).returns(false, ImportOutcome::unreadable);
    }

    @Test
    void leavesTheGraphAsItWasWhenTheSourceIsBroken() throws IOException {
        run(organizations("good", "o1,Kitchen,Cooks,\n"), "good");
        long nodes = Counts.nodes();
        long relationships = Counts.relationships();
        Path broken = Files.createDirectories(directory.resolve("broken"));
        Files.writeString(broken.resolve("organizations.json"), "[{\"id\": \"o9\", \"na");
        assertThat(run(broken, "broken").unreadable()).isTrue();
        Path strange = Files.writeString(directory.resolve("notes.txt"), "nothing of ours");
        assertThatThrownBy(() -> run(strange, "strange"))
                .isInstanceOf(UnknownFormat.class)
                .hasMessageContaining("commonweave-csv");
        assertThat(Counts.nodes()).isEqualTo(nodes);
        assertThat(Counts.relationships()).isEqualTo(relationships);
        assertClean();
    }

    @Test
    void proposesWhatAnotherSourceHasAlreadyAndMergesNothing() throws IOException {
        run(organizations("first", "o1,Kitchen,Cooks,http://kitchen.example\n"), "first");
        run(organizations("second", "x9,KITCHEN,Cooks too,https://www.kitchen.example/\n"), "second");
        assertThat(Counts.number("MATCH (o:Organization) RETURN count(o)")).isEqualTo(2);
        assertThat(Files.readAllLines(directory.resolve("reports/second/duplicates.jsonl")))
                .singleElement()
                .asString()
                .contains("same name and web page", "\"file\":\"the graph\"", "\"file\":\"organizations.csv\"");
        run(organizations("second", "x9,KITCHEN,Cooks too,https://www.kitchen.example/\n"), "again");
        assertThat(Files.readAllLines(directory.resolve("reports/again/duplicates.jsonl")))
                .hasSize(1);
    }

    @Test
    void keepsApartWhatMustBeUniqueInTheGraph() throws IOException {
        Path one = lines("one", "Category", "c1", "\"scheme\":\"needs\",\"code\":\"F\"");
        Path two = lines("two", "Category", "c1", "\"scheme\":\"needs\",\"code\":\"F\"");
        run(one, "one");
        ImportOutcome clash = run(two, "two");
        assertThat(clash.summary().problems("DUPLICATE_KEY")).isEqualTo(1);
        assertThat(clash.created()).isEqualTo(1);
        assertThat(run(two, "twice").unchanged()).isEqualTo(1);

        String uscc = "\"kind\":\"CHARITY\",\"uscc\":\"91310000MA1FL1234X\"";
        run(lines("three", "Organization", "o1", uscc), "three");
        ImportOutcome refused = run(lines("four", "Organization", "o2", uscc), "four");
        assertThat(refused).returns(0L, ImportOutcome::created).returns(true, ImportOutcome::incomplete);
        assertThat(Files.readString(directory.resolve("reports/four/refused.jsonl")))
                .contains("same uscc");
        assertClean();
    }

    @Test
    void completesARunThatWasCutOffAndSaysSo() throws IOException {
        Path source = organizations("first", "o1,Kitchen,Cooks,\no2,Laundry,Washes,\n");
        run(source, "whole");
        // What a killed process leaves: some batches in the graph, and a run.json that says how many records.
        TestDatabase.driver()
                .executableQuery("MATCH (o:Organization {externalId: 'o2'}) DETACH DELETE o")
                .execute();
        Path cut = Files.createDirectories(directory.resolve("reports/cut"));
        RunLog log = new RunLog(cut, source.toString());
        log.running(3);
        told.clear();
        ImportOutcome completed = run(source, "completing");
        assertThat(told.get(0)).contains("cut off after 3 records", "completes it");
        assertThat(completed.created()).isEqualTo(2);
        assertThat(cut.resolve("run.json")).doesNotExist();
        assertThat(Files.readString(directory.resolve("reports/completing/run.json")))
                .contains("\"done\"");
        assertClean();
    }

    @Test
    void refusesASourceInsideItsOwnReport() throws IOException {
        Path source = organizations("reports/rejects", "o1,Kitchen,Cooks,\n");
        assertThatThrownBy(() -> importer.run(
                        new ImportOrder(source, null, ImportOptions.defaults(), false, directory.resolve("reports")),
                        told::add))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("--reports");
    }

    private Path organizations(String name, String rows) throws IOException {
        Path folder = Files.createDirectories(directory.resolve(name));
        Files.writeString(folder.resolve("organizations.csv"), "id,name,description,website\n" + rows);
        return folder;
    }

    private Path lines(String name, String label, String id, String properties) throws IOException {
        return Files.writeString(
                directory.resolve(name + ".jsonl"),
                "{\"type\":\"node\",\"label\":\"%s\",\"id\":\"%s\",\"properties\":{%s}}\n"
                        .formatted(label, id, properties));
    }

    /** A file that no format knows is told by what it looks like. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "organizations.json || organizations.json is empty",
                "organizations.json | this is not json | cannot be read: It is not JSON at line 1, column 1",
                "some.json | [{\"weather\": \"o1\", | cannot be read: It ends in the middle",
                "some.json | {\"weather\": 3} | some.json is JSON, but has none of the names",
                "weather.csv | day,rain | weather.csv is no table that we know",
                "letter.pdf | %PDF | letter.pdf is no kind of file that we read"
            })
    void saysWhatAFileOfNoKnownFormatLooksLike(String name, String content, String told) throws IOException {
        Path file = Files.writeString(directory.resolve(name), content == null ? "" : content);
        assertThatThrownBy(() -> run(file, "report"))
                .isInstanceOf(UnknownFormat.class)
                .hasMessageContaining(told);
        assertThat(Counts.nodes()).isZero();
    }

    @Test
    void namesAnArchiveThatIsNone() throws IOException {
        Path file = Files.writeString(directory.resolve("bad.zip"), "PK");
        assertThatThrownBy(() -> run(file, "report")).hasMessageContaining("bad.zip is no zip archive, or was cut off");
    }

    @Test
    void takesATaxonomyByItself() throws IOException {
        Path file = Files.writeString(
                directory.resolve("taxonomy.csv"),
                "id,name,parent_id,parent_name,vocabulary\n1,Food,,,Needs\n2,Meals,1,Food,Needs\n");
        assertThat(run(file, "report").summary().errors()).isZero();
        assertThat(Counts.nodes()).isEqualTo(3);
    }

    private ImportOutcome run(Path source, String report) throws IOException {
        return importer.run(order(source, report, false), told::add);
    }

    private ImportOrder order(Path source, String report, boolean dryRun) {
        return new ImportOrder(
                source,
                null,
                ImportOptions.defaults(),
                dryRun,
                directory.resolve("reports").resolve(report));
    }

    private void assertClean() {
        check.run(finding -> {
            throw new AssertionError(finding.toString());
        });
    }
}
