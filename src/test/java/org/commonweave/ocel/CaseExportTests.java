package org.commonweave.ocel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonweave.access.Role;
import org.commonweave.access.Viewer;
import org.commonweave.caselog.CaseApi;
import org.commonweave.caselog.Street;
import org.commonweave.cases.TestIdentities;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cases exported for process mining. */
@GraphTest
@Import(TestIdentities.class)
class CaseExportTests {

    @LocalServerPort
    int port;

    @Autowired
    RecordLoad records;

    @Autowired
    CaseExport export;

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        Street.load(records);
        Street.importWhistle(records, "old", "DISPATCHED", Map.of("signedAt", "2026-03-02T10:00:00+08:00"));
        CaseApi anybody = new CaseApi(Api.on(port));
        JsonNode whistle = anybody.as("agency:committee").blow("water", "green");
        anybody.as("agency:water")
                .step(
                        "transferSummons",
                        Map.of(
                                "summons",
                                CaseApi.summons(whistle, 1),
                                "to",
                                Street.organization("fire"),
                                "reason",
                                "=Theirs, \"not ours\""));
        anybody.as("agency:agency")
                .step("refer", Map.of("need", "flood", "to", Street.organization("charity"), "note", "Mornings"));
    }

    private JsonNode ocel(Viewer viewer) throws IOException {
        Path file = folder.resolve("log.json");
        export.run(CaseExport.OCEL, file, viewer, null);
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    /** As the standard's schema has it: every type declared, every relationship to an object that is there. */
    @Test
    void writesALogThatHoldsTogether() throws IOException {
        JsonNode log = ocel(Viewer.SYSTEM);

        assertThat(log.propertyNames()).containsExactlyInAnyOrder("objectTypes", "eventTypes", "events", "objects");
        Set<String> objectTypes = names(log.path("objectTypes"), "name");
        Set<String> eventTypes = names(log.path("eventTypes"), "name");
        Set<String> objects = names(log.path("objects"), "id");
        assertThat(objects).hasSize(log.path("objects").size());
        assertThat(names(log.path("events"), "id")).hasSize(log.path("events").size());
        assertThat(log.path("events")).hasSize(3 + 5 + 2);
        for (JsonNode event : log.path("events")) {
            assertThat(eventTypes).contains(event.path("type").asString());
            assertThat(Instant.parse(event.path("time").asString())).isNotNull();
            assertThat(declared(log.path("eventTypes"), event)).containsAll(names(event.path("attributes"), "name"));
            assertThat(event.path("attributes"))
                    .isNotEmpty()
                    .allMatch(attribute -> attribute.path("value").isString());
            assertRelated(event, objects);
        }
        for (JsonNode object : log.path("objects")) {
            assertThat(objectTypes).contains(object.path("type").asString());
            assertThat(declared(log.path("objectTypes"), object)).containsAll(names(object.path("attributes"), "name"));
            object.path("attributes")
                    .forEach(attribute ->
                            assertThat(attribute.path("time").asString()).isNotEmpty());
            object.path("relationships")
                    .forEach(to ->
                            assertThat(objects).contains(to.path("objectId").asString()));
        }
        assertThat(log.toString()).contains("\"initiator\"", "\"summons\"", "\"department\"", "Mornings");
    }

    private static void assertRelated(JsonNode event, Set<String> objects) {
        assertThat(event.path("relationships")).isNotEmpty();
        event.path("relationships").forEach(to -> {
            assertThat(objects).contains(to.path("objectId").asString());
            assertThat(to.path("qualifier").asString()).isNotEmpty();
        });
    }

    private static Set<String> declared(JsonNode types, JsonNode of) {
        return types.valueStream()
                .filter(type ->
                        type.path("name").asString().equals(of.path("type").asString()))
                .findFirst()
                .map(type -> names(type.path("attributes"), "name"))
                .orElseThrow();
    }

    private static Set<String> names(JsonNode list, String field) {
        Set<String> names = new HashSet<>();
        list.forEach(one -> names.add(one.path(field).asString()));
        return names;
    }

    @Test
    void tellsEachViewerWhatTheyMaySee() throws IOException {
        JsonNode green = ocel(new Viewer(Role.AGENCY, Street.organization("green"), null, Set.of()));
        assertThat(green.path("events")).hasSize(10);
        assertThat(green.toString()).doesNotContain("Mornings");

        JsonNode stranger = ocel(Viewer.ANONYMOUS);
        assertThat(stranger.path("events")).isEmpty();
        assertThat(names(stranger.path("objects"), "id")).contains("old").doesNotContain(Street.organization("water"));
    }

    @Test
    void writesATableThatNoSpreadsheetRuns() throws IOException {
        Path file = folder.resolve("events.csv");

        long count = export.run(CaseExport.CSV, file, Viewer.SYSTEM, null);

        List<String> lines = Files.readAllLines(file);
        assertThat(count).isEqualTo(10);
        assertThat(lines).hasSize(11);
        assertThat(String.join("\n", lines)).contains("\"'=Theirs, \"\"not ours\"\"\"", ",transferred,");
    }
}
