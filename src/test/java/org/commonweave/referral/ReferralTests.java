package org.commonweave.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonweave.caselog.CaseApi.codes;
import static org.commonweave.caselog.CaseApi.legal;
import static org.commonweave.caselog.CaseApi.message;
import static org.commonweave.caselog.CaseApi.types;

import java.util.List;
import java.util.Map;
import org.commonweave.caselog.CaseApi;
import org.commonweave.caselog.Street;
import org.commonweave.cases.TestIdentities;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Referrals over the API, from asked to confirmed. */
@GraphTest
@Import(TestIdentities.class)
class ReferralTests {

    private static final String NOTE = "They prefer mornings";

    @LocalServerPort
    int port;

    @Autowired
    RecordLoad records;

    private CaseApi anybody;
    private CaseApi agency;
    private CaseApi charity;

    @BeforeEach
    void start() {
        Street.load(records);
        anybody = new CaseApi(Api.on(port));
        agency = anybody.as("agency:agency");
        charity = anybody.as("charity:charity");
    }

    private JsonNode refer() {
        return agency.step("refer", Map.of("need", "flood", "to", Street.organization("charity"), "note", NOTE));
    }

    @Test
    void closesTheLoop() {
        JsonNode made = refer();
        assertThat(codes(made)).isEmpty();
        JsonNode referral = made.path("referral");
        assertThat(referral.path("state").asString()).isEqualTo("REQUESTED");
        assertThat(referral.path("fhirStatus").asString()).isEqualTo("REQUESTED");
        Map<String, Object> which = Map.of("referral", referral.path("uuid").asString());

        assertThat(charity.step("acceptReferral", which)
                        .path("referral")
                        .path("fhirStatus")
                        .asString())
                .isEqualTo("ACCEPTED");
        assertThat(charity.step("startReferral", which)
                        .path("referral")
                        .path("fhirStatus")
                        .asString())
                .isEqualTo("IN_PROGRESS");
        JsonNode early = agency.step("confirmReferral", which);
        assertThat(codes(early)).containsExactly("ILLEGAL_STEP");
        assertThat(message(early)).contains("REQUESTED", "redirectReferral", "cancelReferral");
        JsonNode done = charity.step("completeReferral", which).path("referral");
        assertThat(done.path("state").asString()).isEqualTo("COMPLETED_UNCONFIRMED");
        JsonNode confirmed = agency.step("confirmReferral", which).path("referral");
        assertThat(confirmed.path("fhirStatus").asString()).isEqualTo("COMPLETED");
        assertThat(legal(confirmed)).containsExactly("reopenReferral", "rateReferral");
        assertThat(types(confirmed))
                .containsExactly("BLOWN", "DISPATCHED", "SIGNED", "REPORTED", "RESOLVED", "CONFIRMED");
    }

    @Test
    void isDeclinedAndSentElsewhere() {
        String id = refer().path("referral").path("uuid").asString();
        JsonNode declined = charity.step("declineReferral", Map.of("referral", id, "reason", "Full until May"))
                .path("referral");
        assertThat(declined.path("state").asString()).isEqualTo("DRAFT");
        assertThat(declined.path("fhirStatus").asString()).isEqualTo("REJECTED");

        JsonNode sent = agency.step(
                        "redirectReferral", Map.of("referral", id, "to", List.of(Street.organization("committee"))))
                .path("referral");
        assertThat(sent.path("state").asString()).isEqualTo("REQUESTED");
        JsonNode forwarded = anybody.as("agency:committee")
                .step("forwardReferral", Map.of("referral", id, "to", Street.organization("green"), "reason", "Theirs"))
                .path("referral");
        assertThat(types(forwarded)).endsWith("TRANSFERRED", "DISPATCHED");
        assertThat(agency.step("cancelReferral", Map.of("referral", id, "reason", "Moved away"))
                        .path("referral")
                        .path("fhirStatus")
                        .asString())
                .isEqualTo("CANCELLED");
    }

    @Test
    void tellsWhyToThoseWhoTakePartAlone() {
        String id = refer().path("referral").path("uuid").asString();
        charity.step("declineReferral", Map.of("referral", id, "reason", "Full"));
        String query =
                "query($id: ID!) { referral(id: $id) { note tasks { reason } referredTo { edges { returnedReason } } events { type reason } legalSteps { mutation } } }";

        for (CaseApi party : List.of(agency, charity)) {
            JsonNode seen = party.data(query, Map.of("id", id)).path("referral");
            assertThat(seen.path("note").asString()).isEqualTo(NOTE);
            assertThat(seen.toString()).contains("Full");
        }
        JsonNode other =
                anybody.as("agency:green").data(query, Map.of("id", id)).path("referral");
        assertThat(other.path("note").isNull()).isTrue();
        assertThat(types(other)).hasSize(3);
        assertThat(other.toString()).doesNotContain("Full").doesNotContain(NOTE);
        assertThat(legal(other)).isEmpty();
        for (CaseApi stranger : List.of(anybody, anybody.as("resident"))) {
            assertThat(stranger.data(query, Map.of("id", id)).path("referral").isNull())
                    .isTrue();
            assertThat(codes(stranger.step("refer", Map.of("need", "flood", "to", Street.organization("charity")))))
                    .containsExactly("FORBIDDEN");
            assertThat(codes(stranger.step("acceptReferral", Map.of("referral", id))))
                    .containsExactly("FORBIDDEN");
        }
        assertThat(codes(anybody.as("agency:green").step("acceptReferral", Map.of("referral", id))))
                .containsExactly("FORBIDDEN");
    }
}
