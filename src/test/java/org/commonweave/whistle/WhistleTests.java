package org.commonweave.whistle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonweave.caselog.CaseApi.codes;
import static org.commonweave.caselog.CaseApi.legal;
import static org.commonweave.caselog.CaseApi.message;
import static org.commonweave.caselog.CaseApi.summons;
import static org.commonweave.caselog.CaseApi.types;

import java.util.List;
import java.util.Map;
import org.commonweave.caselog.CaseApi;
import org.commonweave.caselog.Street;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whistles over the API, from blown to closed. */
class WhistleTests extends OnTheStreet {

    @Test
    void closesTheLoop() {
        JsonNode whistle = blownAboutABrokenDrain();
        String id = whistle.path("uuid").asString();
        String summons = summons(whistle, 1);

        JsonNode signed = water.step("signSummons", Map.of("summons", summons)).path("whistle");
        assertThat(legal(signed))
                .containsExactly(
                        "contactSummons", "reportSummons", "resolveSummons", "returnSummons", "transferSummons");
        assertThat(signed.path("summoned")
                        .path("edges")
                        .path(0)
                        .path("signedAt")
                        .asString())
                .isNotEmpty();
        water.step("contactSummons", Map.of("summons", summons));
        water.step("reportSummons", Map.of("summons", summons, "reason", "A pipe had burst"));
        JsonNode resolved =
                water.step("resolveSummons", Map.of("summons", summons)).path("whistle");
        assertThat(resolved.path("state").asString()).isEqualTo("RESOLVED_UNCONFIRMED");
        assertThat(codes(water.step("confirmWhistle", Map.of("whistle", id)))).containsExactly("FORBIDDEN");
        assertThat(committee
                        .step("confirmWhistle", Map.of("whistle", id))
                        .path("whistle")
                        .path("state")
                        .asString())
                .isEqualTo("CLOSED");
        JsonNode rated = committee
                .step("rateWhistle", Map.of("whistle", id, "rating", 5))
                .path("whistle");

        assertOnRecord(rated, summons);
        assertThat(findings()).isEmpty();
    }

    private JsonNode blownAboutABrokenDrain() {
        JsonNode blown = committee.step(
                "blowWhistle",
                Map.of(
                        "issue",
                        Map.of("nameEn", "Broken drain", "category", "drainage", "place", "east"),
                        "kind",
                        "WORK",
                        "summon",
                        List.of(Street.organization("water")),
                        "reason",
                        "It rains on Friday"));
        assertThat(blown.path("userErrors")).isEmpty();
        JsonNode whistle = blown.path("whistle");
        assertThat(whistle.path("state").asString()).isEqualTo("DISPATCHED");
        assertThat(whistle.path("fhirStatus").asString()).isEqualTo("REQUESTED");
        assertThat(legal(whistle)).containsExactly("dispatchWhistle", "withdrawWhistle");
        return whistle;
    }

    private static void assertOnRecord(JsonNode rated, String summons) {
        assertThat(rated.path("rating").asInt()).isEqualTo(5);
        assertThat(rated.path("fhirStatus").asString()).isEqualTo("COMPLETED");
        assertThat(types(rated))
                .containsExactly(
                        "BLOWN", "DISPATCHED", "SIGNED", "CONTACTED", "REPORTED", "RESOLVED", "CONFIRMED", "RATED");
        JsonNode dispatched = rated.path("events").path(1);
        assertThat(dispatched.path("by").path("uuid").asString()).isEqualTo(Street.organization("committee"));
        assertThat(dispatched.path("department").path("uuid").asString()).isEqualTo(Street.organization("water"));
        assertThat(dispatched.path("summons").asString()).isEqualTo(summons);
        assertThat(dispatched.path("previousHash").asString())
                .isEqualTo(rated.path("events").path(0).path("hash").asString())
                .hasSize(64);
    }

    @Test
    void letsOnlyTheWhistleBlowerClose() {
        JsonNode whistle = committee.blow("water");
        String id = whistle.path("uuid").asString();
        water.step("resolveSummons", Map.of("summons", summons(whistle, 1)));

        for (CaseApi other : List.of(water, office, anybody.as("agency:agency"), anybody.as("administrator:office"))) {
            JsonNode refused = other.step("confirmWhistle", Map.of("whistle", id));
            assertThat(codes(refused)).containsExactly("FORBIDDEN");
        }
        assertThat(codes(committee.step("confirmWhistle", Map.of("whistle", id))))
                .isEmpty();
        assertThat(codes(office.step("reopenWhistle", Map.of("whistle", id, "reason", "No"))))
                .containsExactly("FORBIDDEN");
    }

    @Test
    void namesTheLegalStepsWhereOneIsNot() {
        JsonNode whistle = committee.blow("water");

        JsonNode early = committee.step(
                "confirmWhistle", Map.of("whistle", whistle.path("uuid").asString()));

        assertThat(codes(early)).containsExactly("ILLEGAL_STEP");
        assertThat(message(early)).contains("DISPATCHED", "dispatchWhistle, withdrawWhistle");
        JsonNode foreign = anybody.as("agency:green").step("signSummons", Map.of("summons", summons(whistle, 1)));
        assertThat(codes(foreign)).containsExactly("FORBIDDEN");
    }

    @Test
    void isDispatchedByThePlatformOfTheTerritory() {
        String id = committee.blow().path("uuid").asString();
        Map<String, Object> order = Map.of("whistle", id, "summon", List.of(Street.organization("green")));

        assertThat(codes(anybody.as("planner:elsewhere").step("dispatchWhistle", order)))
                .containsExactly("FORBIDDEN");
        JsonNode dispatched = office.step("dispatchWhistle", order).path("whistle");

        assertThat(dispatched.path("state").asString()).isEqualTo("DISPATCHED");
        assertThat(dispatched.path("events").path(1).path("by").path("uuid").asString())
                .isEqualTo(Street.organization("office"));
        assertThat(codes(office.step("dispatchWhistle", Map.of("whistle", id, "summon", List.of("nobody")))))
                .containsExactly("DANGLING_REFERENCE");
    }

    @Test
    void goesFromOneToTheNextAndBack() {
        JsonNode whistle = committee.blow("water");
        String id = whistle.path("uuid").asString();
        JsonNode moved = water.step(
                        "transferSummons",
                        Map.of("summons", summons(whistle, 1), "to", Street.organization("green"), "reason", "Roots"))
                .path("whistle");
        JsonNode next = moved.path("summoned").path("edges").path(1);
        assertThat(types(moved)).endsWith("TRANSFERRED", "DISPATCHED");
        JsonNode handedOn = moved.path("tasks").path(0);
        assertThat(handedOn.path("state").asString()).isEqualTo("TRANSFERRED");
        assertThat(handedOn.path("fhirStatus").asString()).isEqualTo("CANCELLED");
        assertThat(handedOn.path("transferredTo").path("uuid").asString()).isEqualTo(Street.organization("green"));
        assertThat(handedOn.path("reason").asString()).isEqualTo("Roots");
        assertThat(moved.path("tasks").path(1).path("transferredFromSeq").asInt())
                .isEqualTo(1);
        String summons = summons(moved, 2);

        CaseApi green = anybody.as("agency:green");
        assertThat(codes(green.step("returnSummons", Map.of("summons", summons, "reason", " "))))
                .containsExactly("REQUIRED");
        JsonNode returned = green.step("returnSummons", Map.of("summons", summons, "reason", "Not ours"))
                .path("whistle");
        assertThat(returned.path("state").asString()).isEqualTo("BLOWN");
        assertThat(returned.path("fhirStatus").asString()).isEqualTo("REJECTED");
        assertThat(next.isMissingNode()).isFalse();
        committee.step("withdrawWhistle", Map.of("whistle", id, "reason", "Dry again"));
        assertThat(findings()).isEmpty();
    }

    @Test
    void doesOnceWhatIsSentTwice() {
        Map<String, Object> order = Map.of("need", "flood", "kind", "WORK", "idempotencyKey", "k1");
        String first = committee
                .step("blowWhistle", order)
                .path("whistle")
                .path("uuid")
                .asString();
        assertThat(committee
                        .step("blowWhistle", order)
                        .path("whistle")
                        .path("uuid")
                        .asString())
                .isEqualTo(first);
        assertThat(codes(committee.step(
                        "blowWhistle", Map.of("need", "flood", "kind", "EMERGENCY", "idempotencyKey", "k1"))))
                .containsExactly("KEY_REUSED");

        String summons = summons(committee.blow("water"), 1);
        water.step("signSummons", Map.of("summons", summons));
        JsonNode again = water.step("signSummons", Map.of("summons", summons));
        assertThat(codes(again)).isEmpty();
        assertThat(types(again.path("whistle"))).containsExactly("BLOWN", "DISPATCHED", "SIGNED");
    }

    @Test
    void saysWhatIsWrongWithAWhistle() {
        assertThat(codes(committee.step("blowWhistle", Map.of("kind", "WORK")))).containsExactly("REQUIRED");
        assertThat(codes(committee.step("blowWhistle", Map.of("need", "no", "kind", "WORK"))))
                .containsExactly("DANGLING_REFERENCE");
        assertThat(codes(committee.step("blowWhistle", Map.of("need", "flood", "kind", "WORK", "visibility", "ORG"))))
                .containsExactly("INVALID_VALUE");
        assertThat(codes(committee.step(
                        "blowWhistle",
                        Map.of("issue", Map.of("category", "drainage", "place", "east"), "kind", "WORK"))))
                .containsExactly("REQUIRED");
        assertThat(codes(committee.step(
                        "blowWhistle",
                        Map.of("need", "flood", "kind", "WORK", "summon", List.of(Street.organization("committee"))))))
                .containsExactly("SAME_PARTY");
    }
}
