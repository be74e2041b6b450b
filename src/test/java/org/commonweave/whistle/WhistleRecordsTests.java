package org.commonweave.whistle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonweave.caselog.CaseApi.codes;
import static org.commonweave.caselog.CaseApi.legal;
import static org.commonweave.caselog.CaseApi.summons;
import static org.commonweave.caselog.CaseApi.types;

import java.util.List;
import java.util.Map;
import org.commonweave.caselog.CaseApi;
import org.commonweave.caselog.Street;
import org.commonweave.integrity.Finding;
import org.commonweave.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whistles as records: who sees and writes them, what is imported, and what the check finds. */
class WhistleRecordsTests extends OnTheStreet {

    private static final String SUMMONED = "query($id: ID!) { whistle(id: $id) { summoned { edges { uuid seq } } } }";

    @Test
    void showsNothingToStrangers() {
        JsonNode whistle = committee.blow("water");
        String id = whistle.path("uuid").asString();
        String query = "query($id: ID!) { whistle(id: $id) { events { type } legalSteps { mutation } } }";

        for (CaseApi stranger : List.of(anybody, anybody.as("resident"))) {
            assertThat(stranger.data(query, Map.of("id", id)).path("whistle").isNull())
                    .isTrue();
            assertThat(codes(stranger.step("blowWhistle", Map.of("need", "flood", "kind", "WORK"))))
                    .containsExactly("FORBIDDEN");
            assertThat(codes(stranger.step("confirmWhistle", Map.of("whistle", id))))
                    .containsExactly("FORBIDDEN");
            assertThat(codes(stranger.step("signSummons", Map.of("summons", summons(whistle, 1)))))
                    .containsExactly("FORBIDDEN");
            assertThat(stranger.ask("{ mySummonses { summons } }", Map.of()).toString())
                    .contains("FORBIDDEN");
        }
        JsonNode other =
                anybody.as("agency:agency").data(query, Map.of("id", id)).path("whistle");
        assertThat(types(other)).containsExactly("BLOWN", "DISPATCHED");
        assertThat(legal(other)).isEmpty();

        String open = committee
                .step("blowWhistle", Map.of("need", "flood", "kind", "WORK", "visibility", "PUBLIC"))
                .path("whistle")
                .path("uuid")
                .asString();
        JsonNode seen = anybody.data(query, Map.of("id", open)).path("whistle");
        assertThat(seen.path("events")).isEmpty();
        assertThat(seen.path("legalSteps")).isEmpty();
    }

    @Test
    void tellsNothingOfWhoIsHidden() {
        String id = committee.blow("fire", "water").path("uuid").asString();
        water.step(
                "resolveSummons",
                Map.of(
                        "summons",
                        summons(committee.data(SUMMONED, Map.of("id", id)).path("whistle"), 2)));
        String query = """
                query($id: ID!) { whistle(id: $id) { fhirStatus tasks { seq } legalSteps { mutation }
                  events { seq type hash } } }""";
        JsonNode all = committee.data(query, Map.of("id", id)).path("whistle");
        assertThat(types(all)).containsExactly("BLOWN", "DISPATCHED", "DISPATCHED", "RESOLVED");
        assertThat(all.path("fhirStatus").asString()).isEqualTo("IN_PROGRESS");

        TestDatabase.driver()
                .executableQuery("MATCH (o:Organization {id: $id}) SET o.visibility = 'PRIVATE', o.ownerId = $id")
                .withParameters(Map.of("id", Street.organization("fire")))
                .execute();

        for (CaseApi other : List.of(committee, anybody.as("agency:agency"))) {
            JsonNode told = other.data(query, Map.of("id", id)).path("whistle");
            assertThat(types(told)).containsExactly("BLOWN", "DISPATCHED", "RESOLVED");
            assertThat(told.path("events")
                            .valueStream()
                            .map(event -> event.path("seq").asInt()))
                    .containsExactly(1, 2, 3);
            assertThat(told.path("tasks")).hasSize(1);
            assertThat(told.path("fhirStatus").asString()).isEqualTo("ON_HOLD");
        }
        JsonNode own = anybody.as("agency:fire").data(query, Map.of("id", id)).path("whistle");
        assertThat(types(own)).containsExactly("BLOWN", "DISPATCHED", "DISPATCHED", "RESOLVED");
        assertThat(legal(own)).contains("signSummons");
        assertThat(own.path("events").path(3).path("hash").asString()).hasSize(64);
    }

    @Test
    void isWrittenByAdministratorsAloneWhereNotByItsSteps() {
        String id = committee.blow("water").path("uuid").asString();
        String update = """
                mutation($id: ID!) { updateWhistle(input: {id: $id, expectedVersion: 1, state: CLOSED}) {
                  userErrors { code } } }""";
        String global = committee
                .data("query($id: ID!) { whistle(id: $id) { id } }", Map.of("id", id))
                .path("whistle")
                .path("id")
                .asString();
        for (String mutation : List.of(
                "updateWhistle(input: {id: \"" + global + "\", expectedVersion: 1, state: CLOSED})",
                "createWhistle(input: {kind: WORK, state: CLOSED, blownAt: \"2026-01-01T00:00:00Z\"})",
                "endRecord(input: {id: \"" + global + "\"})",
                "upsert(input: {whistles: [{kind: WORK, state: CLOSED, blownAt: \"2026-01-01T00:00:00Z\"}]})",
                "linkSummons(input: {from: \"" + id + "\", to: \"" + Street.organization("fire")
                        + "\", seq: 2, sentAt: \"2026-01-01T00:00:00Z\"})")) {
            JsonNode payload = committee
                    .data("mutation { done: " + mutation + " { userErrors { code } } }", Map.of())
                    .path("done");
            assertThat(codes(payload)).as(mutation).containsExactly("FORBIDDEN");
        }

        assertThat(codes(anybody.as("administrator")
                        .data(update, Map.of("id", global))
                        .path("updateWhistle")))
                .isEmpty();
        assertThat(findings()).extracting(Finding::code).containsOnly("CASE_STATE");
        // The log is right: the next step puts the record right.
        String summons = summons(
                committee
                        .step("withdrawWhistle", Map.of("whistle", id, "reason", "Done"))
                        .path("whistle"),
                1);
        assertThat(summons).isNotEmpty();
        assertThat(findings()).isEmpty();
    }

    @Test
    void goesOnWithWhatWasImported() {
        Street.importWhistle(
                records,
                "old",
                "DISPATCHED",
                Map.of("signedAt", "2026-03-02T10:00:00+08:00", "contactedAt", "2026-03-02T12:00:00+08:00"));
        JsonNode told = committee
                .data("{ whistle(id: \"old\") { events { type at hash role } legalSteps { mutation } } }", Map.of())
                .path("whistle");
        assertThat(types(told)).containsExactly("BLOWN", "DISPATCHED", "SIGNED", "CONTACTED");
        assertThat(told.path("events").path(0).path("hash").asString()).isEmpty();
        assertThat(count("MATCH (e:CaseEvent) RETURN count(e)")).isZero();

        String summons = committee
                .data("{ whistle(id: \"old\") { summoned { edges { uuid seq } } } }", Map.of())
                .path("whistle")
                .path("summoned")
                .path("edges")
                .path(0)
                .path("uuid")
                .asString();
        JsonNode reported =
                water.step("reportSummons", Map.of("summons", summons)).path("whistle");

        assertThat(types(reported)).containsExactly("BLOWN", "DISPATCHED", "SIGNED", "CONTACTED", "REPORTED");
        assertThat(reported.path("events").path(2).path("hash").asString()).hasSize(64);
        assertThat(findings()).isEmpty();
    }

    @Test
    void showsTamperingToTheCheck() {
        String id = committee.blow("water", "green").path("uuid").asString();
        assertThat(findings()).isEmpty();
        for (String[] tampering : new String[][] {
            {"MATCH (e:CaseEvent {seq: 2}) SET e.to = 'somebody'", "CASE_LOG"},
            {"MATCH (e:CaseEvent {seq: 2}) SET e.at = e.at - duration('PT1H')", "CASE_LOG"},
            {"MATCH (e:CaseEvent {seq: 2}) DELETE e", "CASE_LOG"},
            {"MATCH (e:CaseEvent {seq: 3}) DELETE e", "CASE_LOG"},
            {"MATCH (c:CaseChain) DELETE c", "CASE_LOG"},
            {"MATCH (e:CaseEvent {seq: 3}) SET e.seq = 4 WITH e MATCH (f:CaseEvent {seq: 2}) SET f.seq = 3", "CASE_LOG"
            },
            {"MATCH (f:CaseFeed) SET f.position = f.position + 1", "CASE_FEED"},
            {"MATCH (w:Whistle) SET w.state = 'CLOSED'", "CASE_STATE"},
            {"MATCH ()-[s:SUMMONS {seq: 1}]->() SET s.signedAt = datetime()", "CASE_STATE"},
            {"MATCH ()-[s:SUMMONS {seq: 1}]->() SET s.state = 'RESOLVED'", "CASE_STATE"}
        }) {
            Street.load(records);
            id = committee.blow("water", "green").path("uuid").asString();
            TestDatabase.driver().executableQuery(tampering[0]).execute();
            assertThat(findings()).as(tampering[0]).extracting(Finding::code).contains(tampering[1]);
        }
        assertThat(id).isNotEmpty();
    }

    private static long count(String query) {
        return TestDatabase.driver()
                .executableQuery(query)
                .execute()
                .records()
                .get(0)
                .get(0)
                .asLong();
    }
}
