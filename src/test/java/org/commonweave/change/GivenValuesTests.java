package org.commonweave.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commonweave.cases.TestIdentities;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Session;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Values as callers give them, from the mutation to what is told of the record. */
@GraphTest
@Import(TestIdentities.class)
class GivenValuesTests {

    @LocalServerPort
    int port;

    private Api admin;

    @BeforeEach
    void start() {
        TestDatabase.empty();
        admin = Api.on(port).as("administrator");
    }

    @AfterEach
    void leaveNothing() {
        TestDatabase.empty();
    }

    @ParameterizedTest
    @CsvSource({"Cohort, ageBand", "Category, scheme", "Category, code"})
    void takesABlankTextForNoneWhereOneIsRequired(String label, String field) {
        for (String blank : new String[] {"", " ", "\u3000\u00A0", "\u200B"}) {
            JsonNode refused = create(label, Map.of(field, blank));
            assertThat(error(refused)).isEqualTo("REQUIRED " + field);
            assertThat(refused.path("userErrors").path(0).path("message").asString())
                    .startsWith(field + " is required");
        }
        assertThat(count("MATCH (n:" + label + ") RETURN count(n)")).isZero();
    }

    @Test
    void aBlankTextDoesNotTakeARequiredOneAway() {
        String id = create("Cohort", Map.of()).path("cohort").path("id").asString();
        assertThat(error(update("Cohort", Map.of("id", id, "expectedVersion", 1, "ageBand", ""))))
                .isEqualTo("REQUIRED ageBand");
        assertThat(admin.data("{ cohorts { nodes { ageBand } } }")
                        .at("/cohorts/nodes/0/ageBand")
                        .asString())
                .isEqualTo("18-35");
    }

    @Test
    void aRelationshipLacksNothingRequiredEither() {
        run("CREATE (:Person {id: 'p', visibility: 'PUBLIC'}), (:Organization {id: 'o', visibility: 'PUBLIC'}),"
                + " (:Organization {id: 'q', visibility: 'PUBLIC'})");
        assertThat(error(link("HoldsRole", "Person:p", "Organization:o", "role: \"\"")))
                .isEqualTo("REQUIRED role");
        assertThat(error(link("Rates", "Organization:o", "Organization:q", "wave: \" \"")))
                .isEqualTo("REQUIRED wave");
    }

    /** It was stored before blank texts were refused. */
    @Test
    void whatLacksARequiredTextIsMendedByGivingOne() {
        String id = create("Cohort", Map.of()).path("cohort").path("id").asString();
        run("MATCH (n:Cohort) REMOVE n.ageBand");
        JsonNode mended = update("Cohort", Map.of("id", id, "expectedVersion", 1, "ageBand", "60+"));
        assertThat(mended.path("userErrors")).isEmpty();
        assertThat(mended.path("cohort").path("ageBand").asString()).isEqualTo("60+");
    }

    @Test
    void tellsWhatIsWrongWithAUuid() {
        for (String uuid : new String[] {"", " ", "x".repeat(201), "a\u0000b"}) {
            assertThat(error(create("Cohort", Map.of("uuid", uuid)))).isEqualTo("INVALID_ID uuid");
        }
    }

    @Test
    void findsARecordByTheInstantThatIsToldOfIt() {
        create("Cohort", Map.of());
        create("Activity", Map.of("start", "2026-05-01T09:00:00.123456789Z"));
        for (String list : new String[] {"cohorts", "activities"}) {
            String known = admin.data("{ %s { nodes { recordedAt } } }".formatted(list))
                    .at("/%s/nodes/0/recordedAt".formatted(list))
                    .asString();
            JsonNode found = admin.data("""
                    { eq: %1$s(where: {recordedAt: {eq: "%2$s"}}) { totalCount } known: %1$s(knownAt: "%2$s") { totalCount } }""".formatted(list, known));
            assertThat(found.at("/eq/totalCount").asInt())
                    .as("%s of %s", list, known)
                    .isOne();
            assertThat(found.at("/known/totalCount").asInt())
                    .as("%s of %s", list, known)
                    .isOne();
        }
        assertThat(admin.data("{ activities(where: {start: {eq: \"2026-05-01T09:00:00.123Z\"}}) { totalCount } }")
                        .at("/activities/totalCount")
                        .asInt())
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01T00:00:00Z", "+999999999-12-31T23:59:59Z", "0000-01-01T00:00:00Z"})
    void takesNoInstantThatRfc3339CannotWrite(String instant) {
        JsonNode given = admin.ask(
                "mutation($input: CreateActivityInput!) { createActivity(input: $input) { userErrors { code } } }",
                Map.of("input", Map.of("kind", "EVENT", "start", instant)));
        assertThat(given.path("errors").path(0).path("message").asString()).contains("0001 to 9999");
        JsonNode written = admin.ask("{ activities(asOf: \"" + instant + "\") { totalCount } }", Map.of());
        assertThat(written.path("errors").path(0).path("message").asString()).contains("0001 to 9999");
    }

    @Test
    void tellsALimitAsItIsDeclared() {
        assertThat(create("Activity", Map.of("places", -1))
                        .at("/userErrors/0/message")
                        .asString())
                .isEqualTo("places is -1; it must be at least 0.");
    }

    private JsonNode create(String label, Map<String, Object> given) {
        Map<String, Object> input = new LinkedHashMap<>(
                switch (label) {
                    case "Cohort" -> Map.<String, Object>of("ageBand", "18-35");
                    case "Category" -> Map.<String, Object>of("scheme", "s", "code", "c");
                    case "Organization" -> Map.<String, Object>of("kind", "CHARITY");
                    case "Resource" -> Map.<String, Object>of("resourceClass", "SPACE");
                    default -> Map.<String, Object>of("kind", "EVENT");
                });
        input.putAll(given);
        return write("create", label, input);
    }

    private JsonNode update(String label, Map<String, Object> input) {
        return write("update", label, input);
    }

    private JsonNode write(String verb, String label, Map<String, Object> input) {
        String one = label.toLowerCase(java.util.Locale.ROOT);
        String more = label.equals("Cohort") ? " ageBand" : "";
        return admin.data(
                        "mutation($input: %2$s%1$sInput!) { answer: %3$s%1$s(input: $input) { %4$s { id%5$s } userErrors { field code message } } }"
                                .formatted(label, verb.equals("create") ? "Create" : "Update", verb, one, more),
                        Map.of("input", input))
                .path("answer");
    }

    private JsonNode link(String type, String from, String to, String properties) {
        return admin.data("""
                        mutation { answer: link%s(input: {from: "%s", to: "%s", %s}) { userErrors { field code message } } }""".formatted(type, from, to, properties)).path("answer");
    }

    private static String error(JsonNode payload) {
        JsonNode error = payload.path("userErrors").path(0);
        JsonNode field = error.path("field");
        return error.path("code").asString() + " "
                + field.path(field.size() - 1).asString();
    }

    private static int count(String statement) {
        try (Session session = TestDatabase.driver().session()) {
            return session.run(statement).single().get(0).asInt();
        }
    }

    private static void run(String statement) {
        try (Session session = TestDatabase.driver().session()) {
            session.run(statement).consume();
        }
    }
}
