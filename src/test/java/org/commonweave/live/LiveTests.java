package org.commonweave.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonweave.caselog.CaseApi.summons;
import static org.commonweave.live.Notices.follow;
import static org.commonweave.live.Notices.ids;
import static org.commonweave.live.Notices.notices;
import static org.commonweave.live.Notices.received;
import static org.commonweave.live.Notices.refusal;
import static org.commonweave.live.Notices.types;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.caselog.CaseApi;
import org.commonweave.caselog.Street;
import org.commonweave.cases.TestIdentities;
import org.commonweave.read.GlobalId;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.Instance;
import org.commonweave.testing.Socket;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Streams of events over WebSocket, of whistles and referrals that are taken from step to step over HTTP. */
@GraphTest
@Import(TestIdentities.class)
class LiveTests {

    private static final String NOTICE = " { token event { id type by { uuid } department { uuid } reason }"
            + " whistle { uuid state } referral { uuid } } }";
    private static final String OF_CASE =
            "subscription($case: ID!, $after: String) { caseEvents(case: $case, after: $after)" + NOTICE;
    private static final String OF_MINE = "subscription($after: String) { myCaseEvents(after: $after)" + NOTICE;
    private static final String OF_PLACE =
            "subscription($place: ID!, $after: String) { placeCaseEvents(place: $place, after: $after)" + NOTICE;

    @LocalServerPort
    int port;

    @Autowired
    RecordLoad records;

    private CaseApi committee;
    private CaseApi water;

    @BeforeEach
    void start(@Autowired CaseFeed feed) throws InterruptedException {
        Street.load(records);
        Notices.settle(feed);
        CaseApi anybody = new CaseApi(Api.on(port));
        committee = anybody.as("agency:committee");
        water = anybody.as("agency:water");
    }

    @Test
    void saysWhereItStandsAndThenWhatHappens() {
        JsonNode whistle = committee.blow("water");
        try (Socket socket = Socket.ready(port, "planner")) {
            String field = follow(socket, OF_CASE, Map.of("case", global(whistle)));
            JsonNode first = notices(socket, field, 1).get(0);
            assertThat(first.path("event").isNull()).isTrue();
            assertThat(first.path("token").asString()).isNotBlank();
            sign(whistle);
            JsonNode told = notices(socket, field, 2).get(1);
            assertThat(told.at("/event/type").asString()).isEqualTo("SIGNED");
            assertThat(told.at("/event/by/uuid").asString()).isEqualTo(Street.organization("water"));
            assertThat(told.at("/event/department/uuid").asString()).isEqualTo(Street.organization("water"));
            assertThat(told.at("/whistle/uuid")).isEqualTo(whistle.path("uuid"));
            assertThat(told.at("/whistle/state").asString()).isEqualTo("DISPATCHED");
            assertThat(told.path("referral").isNull()).isTrue();
        }
    }

    @Test
    void goesOnAfterATokenWithoutLossOrRepetition() {
        JsonNode whistle = closed();
        String token;
        try (Socket socket = Socket.ready(port, "planner")) {
            String field = follow(socket, OF_CASE, Map.of("case", global(whistle)));
            notices(socket, field, 1);
            rate(whistle, 1);
            token = notices(socket, field, 2).get(1).path("token").asString();
        }
        rate(whistle, 3);
        try (Socket socket = Socket.ready(port, "planner")) {
            String field = follow(socket, OF_CASE, Map.of("case", global(whistle), "after", token));
            notices(socket, field, 4);
            rate(whistle, 1);
            assertThat(ids(notices(socket, field, 5))).isEqualTo(last(whistle, 4));
        }
    }

    @Test
    void goesOnInAnotherInstanceWhenItsOwnIsKilled(@TempDir Path folder) throws InterruptedException {
        JsonNode whistle = closed();
        List<String> told = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>(Map.of("case", global(whistle)));
        try (Instance other = Instance.start(folder);
                Socket socket = Socket.ready(other.port(), "planner")) {
            String field = follow(socket, OF_CASE, variables);
            notices(socket, field, 1);
            // Written through one instance, told by the other.
            rate(whistle, 20);
            socket.await(message -> received(socket, field).size() > 5);
            // In the middle of the stream, whatever has arrived by then.
            other.kill();
            rate(whistle, 10);
            List<JsonNode> received = received(socket, field);
            told.addAll(ids(received));
            variables.put(
                    "after", received.get(received.size() - 1).path("token").asString());
        }
        try (Socket socket = Socket.ready(port, "planner")) {
            String field = follow(socket, OF_CASE, variables);
            rate(whistle, 5);
            told.addAll(ids(notices(socket, field, 35 - told.size() + 1)));
        }
        assertThat(told).isEqualTo(last(whistle, 35));
    }

    @Test
    void tellsAnOrganizationOfItsOwnCasesOnly() {
        try (Socket mine = Socket.ready(port, "agency:water");
                Socket others = Socket.ready(port, "agency:fire")) {
            String ofWater = follow(mine, OF_MINE, Map.of());
            String ofFire = follow(others, OF_MINE, Map.of());
            notices(mine, ofWater, 1);
            notices(others, ofFire, 1);
            JsonNode whistle = committee.blow("water");
            assertThat(types(notices(mine, ofWater, 3))).containsExactly("BLOWN", "DISPATCHED");
            // The other stream has passed these events, too: what comes after them is told, and they are not.
            committee.blow("fire");
            assertThat(types(notices(others, ofFire, 3))).containsExactly("BLOWN", "DISPATCHED");
            sign(whistle);
            assertThat(types(notices(mine, ofWater, 4))).endsWith("SIGNED");
            assertThat(received(others, ofFire)).hasSize(3);
        }
    }

    @Test
    void tellsOfAReferralAndItsReasonsToWhoTakesPart() {
        try (Socket charity = Socket.ready(port, "charity:charity");
                Socket planner = Socket.ready(port, "planner")) {
            String ofCharity = follow(charity, OF_MINE, Map.of());
            notices(charity, ofCharity, 1);
            JsonNode referral = new CaseApi(Api.on(port))
                    .as("agency:agency")
                    .step(
                            "refer",
                            Map.of("need", "flood", "to", Street.organization("charity"), "note", "Pumps are wanted."))
                    .path("referral");
            List<JsonNode> told = notices(charity, ofCharity, 3);
            assertThat(told.get(1).at("/event/reason").asString()).isEqualTo("Pumps are wanted.");
            assertThat(told.get(1).at("/referral/uuid")).isEqualTo(referral.path("uuid"));
            String ofPlanner = follow(
                    planner,
                    OF_CASE,
                    Map.of(
                            "case",
                            new GlobalId("Referral", referral.path("uuid").asString()).encode(),
                            "after",
                            ResumeToken.of(0)));
            List<JsonNode> without = notices(planner, ofPlanner, 3);
            assertThat(types(without)).containsExactly("BLOWN", "DISPATCHED");
            assertThat(without.get(1).at("/event/reason").isNull()).isTrue();
        }
    }

    @Test
    void tellsOfAPlace() {
        try (Socket socket = Socket.ready(port, "planner")) {
            String east = follow(socket, OF_PLACE, Map.of("place", new GlobalId("Place", "east").encode()));
            String street = follow(socket, OF_PLACE, Map.of("place", new GlobalId("Place", "street").encode()));
            notices(socket, east, 1);
            notices(socket, street, 1);
            committee.blow("water");
            assertThat(types(notices(socket, east, 3))).containsExactly("BLOWN", "DISPATCHED");
            assertThat(types(notices(socket, street, 3))).containsExactly("BLOWN", "DISPATCHED");
        }
    }

    @Test
    void hidesWhatTheViewerMayNotSee() {
        JsonNode whistle = committee.blow("water");
        for (String who : new String[] {"", "resident"}) {
            try (Socket socket = Socket.ready(port, who)) {
                assertThat(refusal(socket, OF_CASE, Map.of("case", global(whistle))))
                        .isEqualTo("NOT_FOUND");
                String field = follow(
                        socket,
                        OF_PLACE,
                        Map.of("place", new GlobalId("Place", "east").encode(), "after", ResumeToken.of(0)));
                notices(socket, field, 1);
                sign(whistle);
                water.step("contactSummons", Map.of("summons", summons(whistle, 1)));
                // What is not told comes with nothing at all, not even a token that grows.
                socket.say(Socket.subscribe("q" + who, "{ __typename }"));
                socket.await("q" + who, "complete");
                assertThat(received(socket, field)).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "ZjE6LTE", "ZjE6MDE", "ZjI6MQ", "%%%"})
    void refusesWhatIsNoToken(String token) {
        try (Socket socket = Socket.ready(port, "agency:water")) {
            assertThat(refusal(socket, OF_MINE, Map.of("after", token))).isEqualTo("INVALID_VALUE");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "planner", "resident"})
    void refusesCasesOfTheirOwnToWhoHasNoOrganization(String who) {
        try (Socket socket = Socket.ready(port, who)) {
            assertThat(refusal(socket, OF_MINE, Map.of())).isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void refusesWhatIsNoCaseAndNoPlace() {
        try (Socket socket = Socket.ready(port, "planner")) {
            for (String id : List.of(
                    "", "x", new GlobalId("Need", "flood").encode(), new GlobalId("Whistle", "none").encode())) {
                assertThat(refusal(socket, OF_CASE, Map.of("case", id))).as(id).isEqualTo("NOT_FOUND");
            }
            assertThat(refusal(socket, OF_PLACE, Map.of("place", new GlobalId("Place", "none").encode())))
                    .isEqualTo("NOT_FOUND");
        }
    }

    private void sign(JsonNode whistle) {
        water.step("signSummons", Map.of("summons", summons(whistle, 1)));
    }

    private JsonNode closed() {
        JsonNode whistle = committee.blow("water");
        sign(whistle);
        water.step("resolveSummons", Map.of("summons", summons(whistle, 1)));
        committee.step("confirmWhistle", Map.of("whistle", whistle.path("uuid").asString()));
        return whistle;
    }

    private int rating;

    /** So many more events of a closed whistle: each rating is another than the one before. */
    private void rate(JsonNode whistle, int times) {
        for (int i = 0; i < times; i++) {
            rating = rating % 5 + 1;
            JsonNode payload = committee.step(
                    "rateWhistle", Map.of("whistle", whistle.path("uuid").asString(), "rating", rating));
            assertThat(payload.path("userErrors")).isEmpty();
        }
    }

    /** The latest events of a whistle, as it is asked itself. */
    private List<String> last(JsonNode whistle, int count) {
        List<String> all = committee
                .data("query($id: ID!) { whistle(id: $id) { events { id } } }", Map.of("id", global(whistle)))
                .at("/whistle/events")
                .valueStream()
                .map(event -> event.path("id").asString())
                .toList();
        return all.subList(all.size() - count, all.size());
    }

    private static String global(JsonNode whistle) {
        return new GlobalId("Whistle", whistle.path("uuid").asString()).encode();
    }
}
