package org.commonweave.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweave.access.Role;
import org.commonweave.access.Viewer;
import org.commonweave.exchange.ImportOptions;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** No export tells where a shelter is to anybody but itself and administrators, by whatever way it could be told. */
@GraphTest
class ConfidentialExportTests {

    private static final String SHELTER = "0b0e4f5c-9a51-4b7e-8a0d-2f8c1c6f0a01";
    private static final String SECRET = "Hidden Lane";

    private static final String GRAPH = """
            {"type":"node","label":"Organization","id":"%1$s","properties":{"nameEn":"Shelter","kind":"CHARITY","confidentialLocation":true,"extras":{"locations":"7 Hidden Lane"}}}
            {"type":"node","label":"Organization","id":"o2","properties":{"nameEn":"Clinic","kind":"HOSPITAL"}}
            {"type":"node","label":"Resource","id":"r1","properties":{"nameEn":"Beds","resourceClass":"ORGANIZATIONAL","kind":"SERVICE","extras":{"service_at_locations":[{"note":"at Hidden Lane"}]}}}
            {"type":"node","label":"Place","id":"p1","properties":{"nameEn":"House","level":"SITE","address":"7 Hidden Lane"}}
            {"type":"node","label":"Place","id":"p2","properties":{"nameEn":"Clinic House","level":"SITE","address":"1 Open Road"}}
            {"type":"node","label":"Person","id":"h1","properties":{"nameEn":"Li Ming","visibility":"PARTNERS","consentShare":true}}
            {"type":"relationship","label":"LOCATED_AT","from":{"label":"Organization","id":"%1$s"},"to":{"label":"Place","id":"p1"},"properties":{}}
            {"type":"relationship","label":"LOCATED_AT","from":{"label":"Resource","id":"r1"},"to":{"label":"Place","id":"p2"},"properties":{}}
            {"type":"relationship","label":"LOCATED_AT","from":{"label":"Organization","id":"o2"},"to":{"label":"Place","id":"p2"},"properties":{"validTo":"2026-03-01"}}
            {"type":"relationship","label":"PROVIDES","from":{"label":"Organization","id":"%1$s"},"to":{"label":"Resource","id":"r1"},"properties":{}}
            {"type":"relationship","label":"HOLDS_ROLE","from":{"label":"Person","id":"h1"},"to":{"label":"Organization","id":"o2"},"properties":{"role":"doctor"}}
            """.formatted(SHELTER);

    @Autowired
    Importer importer;

    @Autowired
    Exporter exporter;

    @TempDir
    Path directory;

    @BeforeEach
    void load() throws IOException {
        TestDatabase.empty();
        Path file = Files.writeString(directory.resolve("graph.jsonl"), GRAPH);
        ImportOutcome outcome = importer.run(
                new ImportOrder(file, null, ImportOptions.defaults(), false, directory.resolve("report")), told -> {});
        assertThat(outcome.created()).isEqualTo(11);
    }

    @AfterEach
    void leaveNothing() {
        TestDatabase.empty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"commonweave-jsonl", "commonweave-csv", "hsds-json", "hsds-tabular", "graphml", "node-link"})
    void keepsTheAddressBackInEveryFormat(String format) throws IOException {
        for (Role role : Set.of(Role.ANONYMOUS, Role.RESIDENT, Role.AGENCY, Role.CHARITY, Role.PLANNER)) {
            String text = exported(format, new Viewer(role, null, null, Set.of()), null);
            assertThat(text)
                    .as("%s for %s", format, role)
                    .doesNotContain(SECRET)
                    .contains("Shelter", "Open Road");
        }
        assertThat(exported(format, Viewer.SYSTEM, null)).contains(SECRET);
        assertThat(exported(format, new Viewer(Role.CHARITY, SHELTER, null, Set.of()), null))
                .contains(SECRET);
    }

    @Test
    void keepsAPlaceThatOthersAreFoundAtButNotWhoHidesThere() throws IOException {
        String text = exported("commonweave-jsonl", Viewer.ANONYMOUS, null);
        assertThat(text.lines().filter(line -> line.contains("LOCATED_AT"))).hasSize(1);
        assertThat(text).contains("Clinic House");
    }

    @Test
    void showsPeopleOnlyToThoseWhoMaySeeThem() throws IOException {
        assertThat(exported("commonweave-jsonl", Viewer.ANONYMOUS, null)).doesNotContain("Li Ming", "doctor");
        assertThat(exported("commonweave-jsonl", new Viewer(Role.AGENCY, null, null, Set.of()), null))
                .contains("Li Ming");
        assertThat(exported("hsds-json", Viewer.SYSTEM, null)).doesNotContain("Li Ming");
    }

    @Test
    void showsOneInstantWhenAskedTo() throws IOException {
        String before = exported("node-link", Viewer.SYSTEM, OffsetDateTime.parse("2026-02-28T00:00:00Z"));
        String after = exported("node-link", Viewer.SYSTEM, OffsetDateTime.parse("2026-03-01T00:00:00Z"));
        assertThat(occurrences(before)).isEqualTo(occurrences(after) + 1);
    }

    private static long occurrences(String text) {
        return text.lines().filter(line -> line.contains("LOCATED_AT")).count();
    }

    private String exported(String format, Viewer viewer, @Nullable OffsetDateTime asOf) throws IOException {
        Path target = Files.createTempDirectory(directory, "out").resolve("export");
        exporter.run(new ExportOrder(format, target, viewer, asOf), told -> {});
        try (Stream<Path> files = Files.walk(target)) {
            return files.filter(Files::isRegularFile)
                    .map(ConfidentialExportTests::text)
                    .collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
