package org.commonweave.exchange.commonweave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.commonweave.change.RecordChecker;
import org.commonweave.exchange.Imported;
import org.commonweave.exchange.ProblemCode;
import org.commonweave.model.Model;
import org.commonweave.model.ModelConfiguration;
import org.commonweave.model.ModelReader;
import org.commonweave.sample.SampleDistrict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTests {

    private static final Model MODEL = ModelReader.read(ModelConfiguration.sdl());

    @TempDir
    private Path directory;

    @Test
    void bringsTheWholeSampleBack() throws IOException {
        Path lines = directory.resolve("sample.jsonl");
        new JsonLinesExport().write(SampleDistrict::records, lines);
        Imported sample = Imported.from(lines, new JsonLinesImport(), directory.resolve("a"));

        Path tables = directory.resolve("tables");
        new CsvExport(MODEL).write(sample.asSource(), tables);
        Imported again = Imported.from(tables, new CsvImport(MODEL), directory.resolve("b"));

        RecordChecker checker = new RecordChecker(MODEL);
        assertThat(again.summary().problems()).isEqualTo(sample.summary().problems());
        assertThat(again.records()).hasSameSizeAs(sample.records()).isNotEmpty();
        assertThat(again.records().stream()
                        .map(checker::check)
                        .map(checked -> checked.record().id() + checked.violations() + checked.properties()))
                .containsExactlyInAnyOrderElementsOf(sample.records().stream()
                        .map(checker::check)
                        .map(checked -> checked.record().id() + checked.violations() + checked.properties())
                        .toList());
    }

    @Test
    void readsTablesWrittenByHand() throws IOException {
        write("Need.csv", "id,nameEn,status,quantity,dueBy\nn1,Blankets,OPEN,40,2026-12-01\n");
        write("Organization.csv", "id,nameEn,kind,identifiers,colour\no1,Kitchen,CHARITY,CN-X:1|CN-Y:2,red\n");
        write("Place.csv", "id,level,location\np1,SITE,\"31.2,121.5\"\n");
        write("HAS_NEED.csv", "fromLabel,from,to\nOrganization,o1,n1\n");
        write("LOCATED_AT.csv", "fromLabel,from,to\nOrganization,o1,p1\n");
        Imported imported = imported();

        assertThat(imported.node("Organization", "o1").properties())
                .containsEntry("identifiers", List.of("CN-X:1", "CN-Y:2"))
                .containsEntry("extras", "{\"colour\":\"red\"}");
        assertThat(imported.node("Place", "p1").properties())
                .containsEntry("location", Map.of("latitude", "31.2", "longitude", "121.5"));
        assertThat(imported.ties("HAS_NEED"))
                .singleElement()
                .satisfies(tie -> assertThat(tie.to().id())
                        .isEqualTo(imported.node("Need", "n1").id()));
        assertThat(imported.problems(ProblemCode.UNKNOWN_COLUMN))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("colour"));
        RecordChecker checker = new RecordChecker(MODEL);
        assertThat(imported.records())
                .allSatisfy(
                        record -> assertThat(checker.check(record).violations()).isEmpty());
    }

    @Test
    void sendsARowWithoutAnEndToTheRejectFile() throws IOException {
        write("HAS_NEED.csv", "fromLabel,from,to\nOrganization,o1,\n,o1,n1\n");
        Imported imported = imported();
        assertThat(imported.records()).isEmpty();
        assertThat(imported.problems(ProblemCode.MISSING))
                .extracting(problem -> problem.row() + " " + problem.field())
                .containsExactly("2 to", "3 from");
        assertThat(imported.lines("rejects/HAS_NEED.csv")).hasSize(3);
    }

    @Test
    void doesNotTakeTheFirstRowForAHeader() throws IOException {
        write("Need.csv", "id,status\nn1,OPEN\n");
        write("Organization.csv", "o1,Kitchen,CHARITY\n");
        Imported imported = imported();
        assertThat(imported.records()).hasSize(1);
        assertThat(imported.problems(ProblemCode.MISSING))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("names no column of Organization"));
    }

    @Test
    void keepsTheGuideToItsColumnsAtTheModel() throws IOException {
        Path guide = Path.of("docs", "formats", "commonweave-tables.md");
        String now = new CsvTemplate(MODEL).guide();
        assertThat(Files.readString(guide))
                .as("write it anew with commonweave import --template")
                .isEqualTo(now);
    }

    @Test
    void writesATemplateThatItsOwnImportKnows() throws IOException {
        new CsvTemplate(MODEL).write(directory.resolve("source"));
        Imported imported = imported();
        assertThat(imported.summary().problems()).isEmpty();
        assertThat(directory.resolve("source/SUMMONS.csv"))
                .content()
                .startsWith("id,fromLabel,from,toLabel,to,seq,state,sentAt");
    }

    private Imported imported() {
        return Imported.from(directory.resolve("source"), new CsvImport(MODEL), directory.resolve("report"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(directory.resolve("source")).resolve(name), text);
    }
}
