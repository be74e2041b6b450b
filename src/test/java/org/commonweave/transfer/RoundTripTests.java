package org.commonweave.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commonweave.access.Viewer;
import org.commonweave.exchange.ImportOptions;
import org.commonweave.exchange.commonweave.JsonLinesExport;
import org.commonweave.integrity.IntegrityCheck;
import org.commonweave.sample.SampleDistrict;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The proof that an export has everything: importing it into an empty graph and exporting again gives the same bytes. */
@GraphTest
class RoundTripTests {

    @Autowired
    Importer importer;

    @Autowired
    Exporter exporter;

    @Autowired
    IntegrityCheck check;

    @TempDir
    Path directory;

    @BeforeEach
    void loadTheSample() throws IOException {
        TestDatabase.empty();
        Path sample = directory.resolve("sample.jsonl");
        new JsonLinesExport().write(SampleDistrict::records, sample);
        assertThat(imported(sample, "loading").incomplete()).isFalse();
    }

    @AfterEach
    void leaveNothing() {
        TestDatabase.empty();
    }

    @Test
    void jsonLinesGiveAnIdenticalGraph() throws IOException {
        sameAfter("commonweave-jsonl", "graph.jsonl");
    }

    @Test
    void tablesGiveAnIdenticalGraph() throws IOException {
        sameAfter("commonweave-csv", "tables");
    }

    private void sameAfter(String format, String name) throws IOException {
        Path first = exported("commonweave-jsonl", "first.jsonl");
        Path carrier = exported(format, name);
        TestDatabase.empty();
        ImportOutcome outcome = imported(carrier, "again");
        assertThat(outcome.incomplete()).isFalse();
        assertThat(outcome.created()).isEqualTo(SampleDistrict.records().count());

        Path second = exported("commonweave-jsonl", "second.jsonl");
        assertThat(Files.size(second)).isGreaterThan(1_000_000);
        assertThat(second).hasSameBinaryContentAs(first);
        assertThat(check.run(finding -> {
                    throw new AssertionError(finding.toString());
                }))
                .isEqualTo(outcome.created());
    }

    private Path exported(String format, String name) throws IOException {
        Path target = directory.resolve(name);
        exporter.run(new ExportOrder(format, target, Viewer.SYSTEM, null), progress -> {});
        return target;
    }

    private ImportOutcome imported(Path source, String report) throws IOException {
        return importer.run(
                new ImportOrder(source, null, ImportOptions.defaults(), false, directory.resolve("reports/" + report)),
                progress -> {});
    }
}
