package org.commonweave.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.commonweave.cases.TestIdentities;
import org.commonweave.graph.Await;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Plans carried out over the API: reserved, delivered, declined, taken back, and refused. */
@GraphTest
@Import({TestIdentities.class, Donations.class})
class AllocationTests {

    @LocalServerPort
    int port;

    @Autowired
    Donations donations;

    @Autowired
    LapsedHolds holds;

    private Api charity;
    private Api committee;

    @BeforeEach
    void start() {
        TestDatabase.empty();
        donations.store();
        charity = Api.on(port).as("charity:charity");
        committee = Api.on(port).as("agency:committee");
    }

    @Test
    void reservesWhatAPlanGivesAndKeepsTheTrail() {
        String plan = donations.propose("charity", new Share("rice", "hunger", 8, "kg"));

        JsonNode committed = commit(charity, plan);

        assertThat(committed.path("userErrors")).isEmpty();
        JsonNode allocation = committed.path("allocations").path(0);
        assertThat(allocation.path("lot").path("uuid").asString()).isEqualTo("rice");
        assertThat(allocation.path("need").path("uuid").asString()).isEqualTo("hunger");
        assertThat(allocation.path("quantity").asDouble()).isEqualTo(8);
        assertThat(allocation.path("status").asString()).isEqualTo("RESERVED");
        assertThat(allocation.path("holdUntil").asString()).isNotEmpty();
        JsonNode event = allocation.path("events").path(0);
        assertThat(event.path("before").isNull()).isTrue();
        assertThat(event.path("after").asString()).isEqualTo("RESERVED");
        assertThat(event.path("by").path("uuid").asString()).isEqualTo(Donations.organization("charity"));
    }

    @Test
    void doesAPlanOnce() {
        String plan = donations.propose("charity", new Share("rice", "hunger", 8, "kg"));
        String first = idOf(commit(charity, plan));

        assertThat(idOf(commit(charity, plan))).isEqualTo(first);
        assertThat(donations.given("rice")).isEqualTo(8);
    }

    @Test
    void refusesAStalePlanAndSaysWhatChanged() {
        String plan = donations.propose("charity", new Share("rice", "hunger", 8, "kg"));
        assertThat(commit(charity, donations.propose("charity", new Share("rice", "school", 5, "kg")))
                        .path("userErrors"))
                .isEmpty();

        JsonNode error = commit(charity, plan).path("userErrors").path(0);

        assertThat(error.path("code").asString()).isEqualTo("STALE");
        assertThat(error.path("message").asString()).contains("rice", "10.0 kg", "5.0 kg");
        assertThat(donations.given("rice")).isEqualTo(5);
    }

    @Test
    void refusesAPlanWhoseNeedWasChangedOrTakenBack() {
        String plan = donations.propose("charity", new Share("rice", "hunger", 8, "kg"));
        donations.change("Need", "hunger", Map.of("status", "WITHDRAWN"));

        assertThat(codes(commit(charity, plan))).containsExactly("STALE");
        assertThat(donations.given("rice")).isZero();
    }

    @Test
    void takesOverridesWithAReasonOnly() {
        String plan = donations.propose(
                "charity", new Share("rice", "hunger", 6, "kg"), new Share("rice", "school", 4, "kg"));

        assertThat(codes(commit(charity, plan, override("hunger", 4, " ")))).containsExactly("REQUIRED");
        assertThat(codes(commit(charity, plan, override("hunger", -1, "Less")))).containsExactly("INVALID_VALUE");
        assertThat(codes(commit(charity, plan, override("hunger", 7, "More")))).containsExactly("EXHAUSTED");
        assertThat(codes(commit(charity, plan, override("elsewhere", 1, "Also"))))
                .containsExactly("NOT_FOUND");
        assertThat(donations.given("rice")).isZero();

        JsonNode committed = commit(charity, plan, override("hunger", 2, "They asked for less"));
        assertThat(committed.path("userErrors")).isEmpty();
        assertThat(donations.given("rice")).isEqualTo(6);
        assertThat(committed
                        .path("allocations")
                        .path(0)
                        .path("events")
                        .path(0)
                        .path("reason")
                        .asString())
                .isEqualTo("They asked for less");
    }

    @Test
    void givesNobodyElsesPlanAndNobodyElsesLot() {
        String theirs = donations.propose("charity", new Share("rice", "hunger", 8, "kg"));
        assertThat(codes(commit(Api.on(port).as("charity:other"), theirs))).containsExactly("NOT_FOUND");
        assertThat(codes(commit(Api.on(port), theirs))).containsExactly("FORBIDDEN");

        String ours = donations.propose("other", new Share("rice", "hunger", 8, "kg"));
        assertThat(codes(commit(Api.on(port).as("charity:other"), ours))).containsExactly("FORBIDDEN");
        assertThat(donations.given("rice")).isZero();
    }

    @Test
    void refusesWhatHasExpired() {
        donations.change("Resource", "rice", Map.of("expiresAt", "2020-01-01T00:00:00Z"));
        String plan = donations.propose("charity", new Share("rice", "hunger", 8, "kg"));

        JsonNode refused = commit(charity, plan);

        assertThat(codes(refused)).containsExactly("EXHAUSTED");
        assertThat(refused.path("userErrors").path(0).path("message").asString())
                .contains("expired");
    }

    @Test
    void deliversInPartAndGivesTheRestBack() {
        String id = idOf(commit(charity, donations.propose("charity", new Share("rice", "hunger", 8, "kg"))));

        JsonNode confirmed = step(committee, "confirmDelivery", Map.of("allocation", id, "quantity", 5));

        assertThat(confirmed.path("userErrors")).isEmpty();
        assertThat(confirmed.path("allocation").path("status").asString()).isEqualTo("DELIVERED");
        assertThat(confirmed.path("allocation").path("quantity").asDouble()).isEqualTo(5);
        assertThat(confirmed.path("allocation").path("events")).hasSize(2);
        assertThat(donations.given("rice")).isEqualTo(5);
        assertThat(donations.status("hunger")).isEqualTo("PARTLY_MET");

        String rest = idOf(commit(charity, donations.propose("charity", new Share("rice", "hunger", 3, "kg"))));
        step(committee, "confirmDelivery", Map.of("allocation", rest));
        assertThat(donations.status("hunger")).isEqualTo("MET");
    }

    @Test
    void letsRecipientsDeclineAndGiversTakeBackAndNotTheOtherWayRound() {
        String id = idOf(commit(charity, donations.propose("charity", new Share("rice", "hunger", 8, "kg"))));

        assertThat(codes(step(charity, "confirmDelivery", Map.of("allocation", id))))
                .containsExactly("FORBIDDEN");
        assertThat(codes(step(charity, "declineAllocation", Map.of("allocation", id))))
                .containsExactly("FORBIDDEN");
        assertThat(codes(step(committee, "releaseAllocation", Map.of("allocation", id, "reason", "Spoilt"))))
                .containsExactly("FORBIDDEN");
        assertThat(codes(step(committee, "confirmDelivery", Map.of("allocation", id, "quantity", 9))))
                .containsExactly("INVALID_VALUE");
        assertThat(codes(step(Api.on(port), "declineAllocation", Map.of("allocation", id))))
                .containsExactly("NOT_FOUND");
        assertThat(donations.given("rice")).isEqualTo(8);

        assertThat(step(committee, "declineAllocation", Map.of("allocation", id))
                        .path("allocation")
                        .path("status")
                        .asString())
                .isEqualTo("DECLINED");
        assertThat(donations.given("rice")).isZero();
        assertThat(donations.status("hunger")).isEqualTo("OPEN");
        assertThat(codes(step(charity, "releaseAllocation", Map.of("allocation", id, "reason", "Spoilt"))))
                .containsExactly("CONFLICT");
    }

    @Test
    void givesBackWhatNobodyConfirmedInTime() {
        String id = idOf(commit(charity, donations.propose("charity", new Share("rice", "hunger", 8, "kg"))));
        assertThat(Await.one(holds.release())).isZero();
        TestDatabase.driver()
                .executableQuery(
                        "MATCH ()-[a:ALLOCATED {id: $id}]->() SET a.holdUntil = datetime('2020-01-01T00:00:00Z')")
                .withParameters(Map.of("id", id))
                .execute();

        assertThat(Await.one(holds.release())).isEqualTo(1);
        assertThat(Await.one(holds.release())).isZero();
        assertThat(donations.given("rice")).isZero();
        assertThat(codes(step(committee, "confirmDelivery", Map.of("allocation", id))))
                .containsExactly("CONFLICT");
    }

    @Test
    void showsTheDonorTheWayOfALotAndNobodysName() {
        String id = idOf(commit(charity, donations.propose("charity", new Share("rice", "hunger", 8, "kg"))));
        step(committee, "confirmDelivery", Map.of("allocation", id));
        String query = """
                query($lot: ID!) { lotJourney(lot: $lot) { quantity unit delivered reserved left truncated
                  steps { before after quantity area { uuid } recipientKind category { uuid } } } }""";

        JsonNode journey = charity.data(query, Map.of("lot", "rice")).path("lotJourney");

        assertThat(journey.path("delivered").asDouble()).isEqualTo(8);
        assertThat(journey.path("left").asDouble()).isEqualTo(2);
        assertThat(journey.path("truncated").asBoolean()).isFalse();
        assertThat(journey.path("steps")).hasSize(2);
        JsonNode last = journey.path("steps").path(1);
        assertThat(last.path("after").asString()).isEqualTo("DELIVERED");
        assertThat(last.path("area").path("uuid").asString()).isEqualTo("east");
        assertThat(last.path("recipientKind").asString()).isEqualTo("RESIDENTS_COMMITTEE");
        for (Api stranger : List.of(Api.on(port), committee, Api.on(port).as("resident"))) {
            assertThat(stranger.data(query, Map.of("lot", "rice"))
                            .path("lotJourney")
                            .isNull())
                    .isTrue();
        }
    }

    @Test
    void tellsTheLatestStepsOfALongJourneyAndThatThereAreMore() {
        idOf(commit(charity, donations.propose("charity", new Share("rice", "hunger", 8, "kg"))));
        TestDatabase.write("""
                MATCH (:Resource {id: 'rice'})-[a:ALLOCATED]->(:Need)
                UNWIND range(1, 1000) AS number
                CREATE (:AllocationEvent {id: 'event ' + number, allocation: a.id, before: 'RESERVED', after: 'RESERVED',
                  quantity: number, unit: 'kg', at: a.at + duration({minutes: number})})""");
        String query = "query($lot: ID!) { lotJourney(lot: $lot) { truncated steps { before quantity } } }";

        JsonNode journey = charity.data(query, Map.of("lot", "rice")).path("lotJourney");

        assertThat(journey.path("truncated").asBoolean()).isTrue();
        assertThat(journey.path("steps")).hasSize(1_000);
        assertThat(journey.at("/steps/0/quantity").asDouble())
                .as("the first one, in which it was reserved, is left out")
                .isEqualTo(1);
        assertThat(journey.at("/steps/999/quantity").asDouble()).isEqualTo(1_000);
    }

    private static Map<String, Object> override(String need, double quantity, String reason) {
        return Map.of("lot", "rice", "need", need, "quantity", quantity, "reason", reason);
    }

    private static JsonNode commit(Api api, String plan, Object... overrides) {
        return api.data("""
                        mutation($input: CommitMatchInput!) { commitMatch(input: $input) {
                          allocations { id lot { uuid } need { uuid } quantity unit status holdUntil
                            events { before after quantity by { uuid } reason } }
                          userErrors { field code message } } }""", Map.of("input", Map.of("plan", plan, "overrides", List.of(overrides))))
                .path("commitMatch");
    }

    private static JsonNode step(Api api, String mutation, Map<String, Object> input) {
        String type = mutation.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + mutation.substring(1);
        return api.data("""
                        mutation($input: %sInput!) { %s(input: $input) {
                          allocation { status quantity events { before after } } userErrors { field code message } } }""".formatted(type, mutation), Map.of("input", input)).path(mutation);
    }

    private static String idOf(JsonNode payload) {
        assertThat(payload.path("userErrors")).isEmpty();
        return payload.path("allocations").path(0).path("id").asString();
    }

    private static List<String> codes(JsonNode payload) {
        return payload.path("userErrors")
                .valueStream()
                .map(error -> error.path("code").asString())
                .toList();
    }
}
