package org.commonweave.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.commonweave.cases.TestIdentities;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** From a proposal to what is reserved by it, over HTTP. */
@GraphTest
@Import(TestIdentities.class)
class CommitProposalTests {

    private static final String PROPOSE = """
            query($place: ID!) { proposeMatch(input: {place: $place, asOf: "2026-06-30T00:00:00+08:00"}) {
              plan { id rowCount } userErrors { message } } }""";
    private static final String COMMIT = """
            mutation($plan: ID!) { commitMatch(input: {plan: $plan}) {
              allocations { lot { uuid } need { uuid } quantity status } userErrors { code message } } }""";

    @Autowired
    RecordLoad records;

    @LocalServerPort
    int port;

    @Test
    void whatIsProposedIsReservedForWhoProvidesItAndForNobodyElse() {
        TestDatabase.empty();
        records.load(ProposalRecords.example(), written -> {});
        Api giver = Api.on(port).as("charity:" + ProposalRecords.id("Organization", "giver"));
        Api other = Api.on(port).as("charity:" + ProposalRecords.id("Organization", "keeper"));
        String plan = propose(giver);

        assertThat(codes(commit(other, plan))).isEqualTo("NOT_FOUND");
        assertThat(codes(commit(other, propose(other)))).isEqualTo("FORBIDDEN");
        JsonNode committed = commit(giver, plan);

        assertThat(committed.path("userErrors")).isEmpty();
        assertThat(committed.path("allocations"))
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.path("status").asString()).isEqualTo("RESERVED"));
        assertThat(committed
                        .path("allocations")
                        .valueStream()
                        .mapToDouble(one -> one.path("quantity").asDouble())
                        .sum())
                .isEqualTo(14);
        // Everything is promised now, and the next plan knows.
        assertThat(giver.data(PROPOSE, Map.of("place", ProposalRecords.id("Place", "town")))
                        .at("/proposeMatch/plan/id")
                        .asString())
                .isNotEqualTo(plan);
    }

    private static String propose(Api api) {
        JsonNode answer = api.data(PROPOSE, Map.of("place", ProposalRecords.id("Place", "town")))
                .path("proposeMatch");
        assertThat(answer.path("userErrors")).isEmpty();
        assertThat(answer.at("/plan/rowCount").asInt()).isEqualTo(3);
        return answer.at("/plan/id").asString();
    }

    private static JsonNode commit(Api api, String plan) {
        return api.data(COMMIT, Map.of("plan", plan)).path("commitMatch");
    }

    private static String codes(JsonNode payload) {
        return payload.at("/userErrors/0/code").asString();
    }
}
