package org.commonweave.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Directories that were really published, where a copy is at hand: they go in once, change nothing the second time, leave
 * a sound graph, and come out as HSDS without an error of the specification's schemas.
 */
@GraphTest
class SharedDataTests {

    private static final List<String> KINDS =
            List.of("organization", "service", "location", "taxonomy", "taxonomy_term");

    @Autowired
    Importer importer;

    @Autowired
    Exporter exporter;

    @Autowired
    IntegrityCheck check;

    @TempDir
    Path directory;

    private final Path shared = Path.of(System.getProperty("shared.dir", "none"));

    @BeforeEach
    @AfterEach
    void empty() {
        TestDatabase.empty();
    }

    @ParameterizedTest
    @CsvSource({
        "data/ohana-sample/sample-csv, 1194",
        "data/florida/examples/florida_data, 1582",
        "data/hsds-3.1/examples/csv, 46",
        "data/hsds-3.1/examples/organization_full.json, 28",
        "data/hsds-3.1/examples/service_full.json, 28",
        "data/hsds-2.0-sample/all_resources, 137",
        "data/hsds-2.0-sample/simple, 108",
        "data/oruk-validator-mocks/V3.0-UK-Default, 51",
        "data/oruk-validator-mocks/V3.0-UK-Test, 33",
        "data/oruk-validator-mocks/V3.0-UK-Warn, 36",
        "data/oruk-validator-mocks/V3.0-UK-Fail, 44",
        "data/grants-360giving/data/power-to-change.json, 9952",
        "data/popolo/examples, 24"
    })
    void takesInAPublishedDirectory(String path, long records) throws Exception {
        Path source = shared.resolve(path);
        assumeTrue(Files.exists(source), "there is no copy of " + path + " here");
        ImportOutcome once = run(source, "once");
        assertThat(once.created()).isEqualTo(once.taken()).isEqualTo(records);
        ImportOutcome twice = run(source, "twice");
        assertThat(twice).returns(0L, ImportOutcome::created).returns(0L, ImportOutcome::updated);
        check.run(finding -> {
            throw new AssertionError(finding.toString());
        });
        validate(Viewer.SYSTEM);
    }

    @Test
    void writesTheSampleDistrictAsSoundHsds() throws Exception {
        Path sample = directory.resolve("sample.jsonl");
        new JsonLinesExport().write(SampleDistrict::records, sample);
        run(sample, "sample");
        validate(Viewer.SYSTEM);
        validate(Viewer.ANONYMOUS);
    }

    private void validate(Viewer viewer) throws Exception {
        Path validator = shared.resolve("tools/validate_hsds.py");
        assumeTrue(Files.exists(validator), "there is no validator here");
        Path out = Files.createTempDirectory(directory, "hsds");
        exporter.run(new ExportOrder("hsds-tabular", out.resolve("tables"), viewer, null), told -> {});
        exporter.run(new ExportOrder("hsds-json", out.resolve("json"), viewer, null), told -> {});
        assertSound(validator, "tabular", out.resolve("tables").toString());
        for (String kind : KINDS) {
            String file = kind.equals("taxonomy") ? "taxonomies" : kind + "s";
            assertSound(validator, "json", out.resolve("json/" + file + ".json").toString(), "--as", kind);
        }
    }

    private static void assertSound(Path validator, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("python3", validator.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        assumeTrue(!said.contains("ModuleNotFoundError"), "the validator cannot run here");
        assertThat(said).contains("RESULT errors=0");
    }

    private ImportOutcome run(Path source, String report) throws IOException {
        return importer.run(
                new ImportOrder(source, null, ImportOptions.defaults(), false, directory.resolve(report)), told -> {});
    }
}
