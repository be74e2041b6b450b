package org.commonweave.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonweave.access.Viewer;
import org.commonweave.cases.Given;
import org.commonweave.cases.TestIdentities;
import org.commonweave.ocel.CaseExport;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.commonweave.transfer.ExportOrder;
import org.commonweave.transfer.Exporter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Whatever tells of people is on record before it is told, with those it tells of, however they are asked for. */
@GraphTest
@Import(TestIdentities.class)
class AuditTests {

    @LocalServerPort
    int port;

    @Autowired
    Exporter exporter;

    @Autowired
    CaseExport cases;

    private Api planner;

    @BeforeEach
    void start() {
        Audited.people();
        Audited.none();
        planner = Api.on(port).as("planner:agency");
    }

    @AfterEach
    void hasNothingPersonal() {
        assertThat(Audited.rows("MATCH (n) WHERE any(l IN labels(n) WHERE l STARTS WITH '__Audit')"
                                + " RETURN properties(n) AS value")
                        .stream()
                        .map(row -> row.get("value").asMap().toString()))
                .noneMatch(value -> value.toLowerCase(java.util.Locale.ROOT)
                        .contains(Audited.CANARY.toLowerCase(java.util.Locale.ROOT)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ people { nodes { name } } }",
                "{ all: people { edges { node { __typename } } } }",
                "{ people { edges { cursor } } }",
                "{ people(last: 3) { edges { mark: cursor } } }",
                "query CanaryOne { people(search: \"Canary\") { nodes { name } } }",
                "{ people(where: {consentIntroduce: {eq: true}}) { nodes { id } } }",
                "{ nodes(ids: [\"MTpQZXJzb246cC0x\", \"MTpQZXJzb246cC0y\", \"MTpQZXJzb246cC0z\"]) { id } }"
            })
    void findsPeopleHoweverTheyAreListed(String query) {
        planner.data(query);
        Map<String, Object> event = only("PERSON_READ");
        assertThat(event.get("persons")).isEqualTo(Audited.people("p-1", "p-2", "p-3"));
        assertThat(event)
                .containsEntry("people", 3L)
                .containsEntry("rows", 3L)
                .containsEntry("caller", "demo:planner")
                .containsEntry("role", "PLANNER")
                .containsEntry("signIn", "DEMO")
                .containsEntry("organization", Given.id("Organization", "agency"))
                .containsEntry("operation", "QUERY")
                .containsEntry("outcome", "ANSWERED");
        assertThat(event.get("fields")).isIn(List.of("people"), List.of("nodes"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ organizations { nodes { roles { nodes { name } } } } }",
                "{ organizations { nodes { roles { edges { cursor } } } } }",
                "{ organizations { nodes { roles { pageInfo { startCursor endCursor } } } } }",
                "{ organizations { nodes { roles(first: 2) { nodes { acquaintances { totalCount } } } } } }",
                "{ person(id: \"p-1\") { acquaintances { nodes { name } } } }",
                "{ node(id: \"MTpQZXJzb246cC0x\") { ... on Person { acquaintances { nodes { name } } } } }"
            })
    void findsPeopleWithinOtherRecords(String query) {
        planner.data(query);
        assertThat(only("PERSON_READ").get("persons")).isEqualTo(Audited.people("p-1", "p-2"));
    }

    @Test
    void keepsNothingOfWhatTellsOfNobody() {
        planner.data(
                "{ organizations { nodes { name roles { totalCount } } } people { totalCount } places { nodes { id } } }");
        planner.data("{ people(where: {nameEn: {contains: \"nobody\"}}) { nodes { name } pageInfo { endCursor } } }");
        planner.data("{ people { pageInfo { hasNextPage } } viewer { role } }");
        assertThat(Audited.events()).isEmpty();
    }

    @Test
    void leavesOutWhatPeopleReadOfThemselves() {
        String me = Given.id("Person", "me");
        TestDatabase.write("MATCH (p:Person {id: 'p-3'}) SET p.id = '" + me + "'");
        Api resident = Api.on(port).as("resident::me");
        resident.data("{ person(id: \"" + me + "\") { name } viewer { person { name } } }");
        assertThat(Audited.events()).isEmpty();
        resident.data("{ people { nodes { name } } }");
        assertThat(only("PERSON_READ").get("persons")).isEqualTo(Audited.people("p-1", "p-2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nodes { name }", "nodes { distance }", "edges { from to }", "nodes { node { id } }"})
    void keepsWhatSurroundsSomebodyAsPaths(String drawn) {
        planner.data("{ graphView(around: \"MTpQZXJzb246cC0x\") { " + drawn + " } }");
        assertThat(Audited.events()).hasSize(1);
        assertThat(only("PATH_QUERY").get("persons"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .contains(Audited.people("p-1", "p-2").toArray());
    }

    @Test
    void keepsThatPathsWereAskedForEvenWhenThereAreNone() {
        planner.ask("{ introductionPaths(from: \"o-1\", to: \"o-2\") { value } }", Map.of());
        Map<String, Object> event = only("PATH_QUERY");
        assertThat(event).containsEntry("people", 0L).containsEntry("fields", List.of("introductionPaths"));
        assertThat(event.get("outcome")).isIn("REFUSED", "ANSWERED");
    }

    @Test
    void tellsPathsFromOtherReadsOfOneRequest() {
        planner.data("{ graphView(around: \"MTpQZXJzb246cC0x\") { nodes { id } } person(id: \"p-3\") { name } }");
        assertThat(only("PERSON_READ").get("persons")).isEqualTo(Audited.people("p-3"));
        assertThat(only("PATH_QUERY")).containsEntry("people", 2L);
    }

    @Test
    void keepsOverridesBeforeTheyAreDone() {
        String document = "mutation($input: CommitMatchInput!) { commitMatch(input: $input) { userErrors { code } } }";
        String plan = "6f1c0b7e-5d1e-4f7e-9b57-0d2a4f0c7a11";
        planner.ask(document, Map.of("input", Map.of("plan", plan)));
        assertThat(Audited.events()).isEmpty();
        Map<String, Object> override =
                Map.of("lot", "l-1", "need", "n-1", "quantity", 1, "reason", "Canary asked for it");
        planner.ask(document, Map.of("input", Map.of("plan", plan, "overrides", List.of(override))));
        planner.ask(document, Map.of("input", Map.of("plan", "for Canary", "overrides", List.of(override))));
        List<Map<String, Object>> events = Audited.events("OVERRIDE");
        assertThat(events)
                .extracting(event -> event.get("outcome"))
                .containsExactly("STARTED", "REFUSED", "STARTED", "REFUSED");
        assertThat(events.get(0)).containsEntry("subjects", List.of(plan)).containsEntry("operation", "MUTATION");
        assertThat(events.get(2)).doesNotContainKey("subjects");
    }

    @Test
    void keepsExportsOfTheCommandLine(@TempDir Path folder) throws IOException {
        exporter.run(
                new ExportOrder("commonweave-jsonl", folder.resolve("out.jsonl"), Viewer.SYSTEM, null), told -> {});
        List<Map<String, Object>> events = Audited.events("EXPORT");
        assertThat(events).extracting(event -> event.get("outcome")).containsExactly("STARTED", "ANSWERED");
        assertThat(events.get(1))
                .containsEntry("everyone", true)
                .containsEntry("caller", "console")
                .containsEntry("fields", List.of("export commonweave-jsonl"));
        assertThat((Long) events.get(1).get("rows")).isGreaterThanOrEqualTo(4);
        cases.run(CaseExport.OCEL, folder.resolve("cases.json"), Viewer.SYSTEM, null);
        assertThat(Audited.events("EXPORT")).hasSize(4);
    }

    @Test
    void answersNothingOfPeopleWhenItCannotBeKept(@TempDir Path folder) {
        planner.data("{ person(id: \"p-1\") { name } }");
        // The next number of the chain is taken, so that the database refuses it.
        Audited.run("MATCH (h:__AuditHead) CREATE (:__AuditEvent {id: 'in the way', chain: h.chain, seq: h.seq + 1,"
                + " at: datetime()})");
        JsonNode answer = planner.ask("{ people { nodes { name } } }", Map.of());
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("AUDIT_UNAVAILABLE");
        assertThat(answer.toString()).doesNotContain(Audited.CANARY).doesNotContain("\"data\":{");
        assertThat(planner.data("{ organizations { nodes { name } } }").toString())
                .contains("Warm Sun");
        assertThat(planner.ask(
                                "mutation { commitMatch(input: {plan: \"x\", overrides: [{lot: \"l\", need: \"n\","
                                        + " quantity: 1, reason: \"r\"}]}) { userErrors { code } } }",
                                Map.of())
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("AUDIT_UNAVAILABLE");
        Path target = folder.resolve("out.jsonl");
        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        exporter.run(new ExportOrder("commonweave-jsonl", target, Viewer.SYSTEM, null), told -> {}))
                .hasMessageContaining("audit");
        assertThat(Files.exists(target)).isFalse();

        Audited.run("MATCH (e:__AuditEvent {id: 'in the way'}) DELETE e");
        assertThat(planner.data("{ people { nodes { name } } }").toString()).contains(Audited.CANARY);
    }

    @Test
    void splitsMorePeopleThanOneEventHolds() {
        TestDatabase.write("UNWIND range(1, 450) AS i CREATE (:Person {id: 'q-' + i, nameEn: 'Canary', sortKey: 'q',"
                + " visibility: 'PUBLIC', recordedAt: datetime('2020-01-01T00:00:00Z'), version: 1})");
        StringBuilder query = new StringBuilder("{");
        for (int part = 0; part < 5; part++) {
            query.append(" p").append(part).append(": nodes(ids: [");
            for (int i = 1; i <= 90; i++) {
                query.append('"')
                        .append(new org.commonweave.read.GlobalId("Person", "q-" + (part * 90 + i)).encode())
                        .append("\" ");
            }
            query.append("]) { id }");
        }
        planner.data(query.append(" }").toString());
        List<Map<String, Object>> events = Audited.events("PERSON_READ");
        assertThat(events)
                .extracting(event -> ((List<?>) Objects.requireNonNull(event.get("persons"))).size())
                .containsExactly(200, 200, 50);
        assertThat(events)
                .allSatisfy(
                        event -> assertThat(event).containsEntry("people", 450L).containsEntry("parts", 3L));
    }

    private static Map<String, Object> only(String kind) {
        List<Map<String, Object>> events = Audited.events(kind);
        assertThat(events).hasSize(1);
        return events.get(0);
    }
}
