package org.commonweave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.commonweave.access.Viewer;
import org.commonweave.exchange.ImportOptions;
import org.commonweave.integrity.IntegrityCheck;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.commonweave.transfer.ExportOrder;
import org.commonweave.transfer.Exporter;
import org.commonweave.transfer.ImportOrder;
import org.commonweave.transfer.ImportOutcome;
import org.commonweave.transfer.Importer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Broken files go the whole way to a graph that holds something already: each is told by file, row and code and ends with
 * an exit code, and what was in the graph is there afterwards, byte for byte.
 */
@GraphTest
class MalformedImportTests {

    private static final String GOOD = BrokenSources.COLUMNS + "o1,One,a,\no2,Two,b,o1\n";

    @Autowired
    Importer importer;

    @Autowired
    Exporter exporter;

    @Autowired
    IntegrityCheck check;

    @TempDir
    Path directory;

    @BeforeEach
    void load() throws IOException {
        TestDatabase.empty();
        Path good = Files.createDirectories(directory.resolve("good"));
        Files.writeString(good.resolve("organizations.csv"), GOOD);
        assertThat(run(good, "good").created()).isEqualTo(6);
    }

    @AfterAll
    static void empty() {
        TestDatabase.empty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.commonweave.cli.BrokenSources#all")
    void isToldAndHarmsNothing(
            String what, BrokenSources.Breakage breakage, int exit, String code, String file, int created)
            throws IOException {
        Path folder = Files.createDirectories(directory.resolve("source"));
        breakage.into(folder);
        List<String> before = export("before");
        ImportOutcome outcome = run(folder, "report");
        List<String> after = export("after");
        assertThat(ImportCommand.exitCode(outcome)).isEqualTo(exit);
        assertThat(outcome.summary().examples())
                .filteredOn(problem -> problem.code().name().equals(code))
                .as("%s", outcome.summary().examples())
                .isNotEmpty()
                .allSatisfy(problem -> {
                    assertThat(problem.file()).isEqualTo(file);
                    assertThat(problem.message()).isNotBlank();
                    assertThat(problem.action()).isNotBlank();
                });
        assertThat(outcome.created()).isEqualTo(created);
        // A source that comes again says when it came last; nothing else may change.
        assertThat(outcome.updated()).isLessThanOrEqualTo(created > 1 ? 1 : 0);
        assertThat(after)
                .containsAll(before.stream()
                        .filter(line -> !line.contains("\"label\":\"Source\",\"id\""))
                        .toList())
                .hasSize(before.size() + created);
        if (created == 0) {
            assertThat(hash("after")).isEqualTo(hash("before"));
        }
        assertThat(stored()).isEqualTo(after.size());
        check.run(finding -> {
            throw new AssertionError(finding.toString());
        });
    }

    private ImportOutcome run(Path source, String report) throws IOException {
        return importer.run(
                new ImportOrder(
                        source,
                        null,
                        ImportOptions.defaults().withSource("directory"),
                        false,
                        directory.resolve("reports/" + report)),
                told -> {});
    }

    private List<String> export(String name) throws IOException {
        Path target = directory.resolve(name + ".jsonl");
        exporter.run(new ExportOrder("commonweave-jsonl", target, Viewer.SYSTEM, null), told -> {});
        return Files.readAllLines(target);
    }

    private String hash(String name) throws IOException {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(directory.resolve(name + ".jsonl")));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nodes and relationships, counted beside the service. */
    private static long stored() {
        return TestDatabase.driver()
                .executableQuery("MATCH (n) WHERE none(l IN labels(n) WHERE l STARTS WITH '__')"
                        + " RETURN count(n) + sum(COUNT { (n)-->() }) AS stored")
                .withParameters(Map.of())
                .execute()
                .records()
                .get(0)
                .get("stored")
                .asLong();
    }
}
