package org.commonweave.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

@GraphTest
@Import(TestIdentities.class)
class TimeEntryTests {

    private static final String RECORD = """
            mutation($input: RecordTimeInput!) { recordTime(input: $input) {
              id confirmed userErrors { field code message } } }""";
    private static final String CONFIRM = """
            mutation($input: ConfirmTimeInput!) { confirmTime(input: $input) {
              id confirmed userErrors { field code message } } }""";
    private static final String MINE = """
            { myParticipation { hours points unconfirmedHours thanks(lang: EN) insuredShare
              rest { state until text(lang: EN) } seat { eligible months needed }
              badges { category { nameEn } } parts { activity { nameEn } hours confirmed }
              time { balance given received entries { id hours direction confirmed toConfirm other { __typename } } } } }""";
    private static final String BANK =
            "query($place: ID!) { timeBank(place: $place) { value n sum suppressed entries waiting outstandingCredit } }";

    @LocalServerPort
    int port;

    private Api ann;
    private Api bob;
    private Api club;

    @BeforeEach
    void start(@Autowired RecordLoad records) {
        Neighbourhood.load(records);
        ann = Api.on(port).as("resident::ann");
        bob = Api.on(port).as("resident::bob");
        club = Api.on(port).as("agency:club");
    }

    @Test
    void hoursCountWhenTheOtherPartyHasConfirmedThem() {
        JsonNode entered = record(ann, Map.of("idempotencyKey", "k1"));
        String id = entered.path("id").asString();
        assertThat(entered.path("confirmed").asBoolean(true)).isFalse();
        // The same call again is done once.
        assertThat(record(ann, Map.of("idempotencyKey", "k1")).path("id").asString())
                .isEqualTo(id);
        assertThat(balance(ann)).isZero();
        assertThat(code(confirm(ann, id))).isEqualTo("SAME_PARTY");
        assertThat(balance(ann)).isZero();
        assertThat(bob.data(MINE)
                        .at("/myParticipation/time/entries/0/toConfirm")
                        .asBoolean(false))
                .isTrue();
        assertThat(code(confirm(Api.on(port).as("resident::cat"), id))).isEqualTo("NOT_FOUND");
        assertThat(code(confirm(Api.on(port), id))).isEqualTo("FORBIDDEN");
        assertThat(confirm(bob, id).path("confirmed").asBoolean(false)).isTrue();
        assertThat(balance(ann)).isEqualTo(1.5);
        assertThat(balance(bob)).isEqualTo(-1.5);
        // Once confirmed it stays so.
        assertThat(confirm(bob, id).path("confirmed").asBoolean(false)).isTrue();
        assertThat(balance(ann)).isEqualTo(1.5);
    }

    @Test
    void oneWhoIsBothCannotConfirmForBoth() {
        Api both = Api.on(port).as("agency:club:ann");
        JsonNode entered = record(both, Map.of("receiver", Neighbourhood.id("Organization", "club")));
        String id = entered.path("id").asString();
        assertThat(code(confirm(both, id))).isEqualTo("SAME_PARTY");
        assertThat(confirm(Api.on(port).as("agency:club:bob"), id)
                        .path("confirmed")
                        .asBoolean(false))
                .isTrue();
    }

    @Test
    void anOrganizationEntersWhatItReceived() {
        JsonNode entered = record(club, Map.of("receiver", Neighbourhood.id("Organization", "club")));
        assertThat(entered.path("userErrors")).isEmpty();
        String id = entered.path("id").asString();
        assertThat(code(confirm(club, id))).isEqualTo("SAME_PARTY");
        assertThat(confirm(ann, id).path("confirmed").asBoolean(false)).isTrue();
    }

    @Test
    void refusesWithTheFieldAndChangesNothing() {
        refused(ann, Map.of("receiver", Neighbourhood.id("Person", "ann")), "SAME_PARTY", "receiver");
        refused(ann, Map.of("hours", 0), "INVALID_VALUE", "hours");
        refused(ann, Map.of("hours", -1), "INVALID_VALUE", "hours");
        refused(ann, Map.of("hours", 25), "INVALID_VALUE", "hours");
        refused(ann, Map.of("at", Neighbourhood.now().plusDays(1).toString()), "INVALID_VALUE", "at");
        refused(ann, Map.of("receiver", Neighbourhood.id("Person", "nobody")), "NOT_FOUND", "receiver");
        // Nobody enters hours between two others, or for somebody else.
        refused(Api.on(port).as("resident::cat"), Map.of(), "FORBIDDEN", "giver");
        refused(club, Map.of(), "FORBIDDEN", "giver");
        assertThat(ann.data(MINE).at("/myParticipation/time/entries")).isEmpty();
    }

    @Test
    void confirmedHoursAreNotLinkedPastTheRules() {
        String link = """
                mutation { linkGaveTime(input: {from: "Person:%s", to: "Person:%s", hours: 9, at: "2026-01-01T00:00:00Z",
                  confirmedBoth: true}) { uuid userErrors { code } } }""".formatted(Neighbourhood.id("Person", "ann"), Neighbourhood.id("Person", "bob"));
        assertThat(club.data(link).at("/linkGaveTime/userErrors/0/code").asString())
                .isEqualTo("FORBIDDEN");
        assertThat(balance(ann)).isZero();
    }

    @Test
    void onesOwnViewIsForOneselfOnly() {
        for (Api nobody : List.of(
                Api.on(port), Api.on(port).as("resident"), club, Api.on(port).as("planner:club"))) {
            assertThat(nobody.ask(MINE, Map.of())
                            .at("/errors/0/extensions/code")
                            .asString())
                    .isEqualTo("FORBIDDEN");
        }
        JsonNode mine = ann.data(MINE).path("myParticipation");
        assertThat(mine.path("hours").asDouble()).isEqualTo(2);
        assertThat(mine.path("points").asInt()).isEqualTo(2);
        assertThat(mine.path("thanks").asString()).isEqualTo("Thank you: 2 hours in one activity this year.");
        assertThat(mine.at("/parts/0/activity/nameEn").asString()).isEqualTo("past");
        assertThat(mine.at("/seat/eligible").asBoolean(true)).isFalse();
        assertThat(mine.at("/rest/state").asString()).isEqualTo("NO_NEED");
        JsonNode tired = Api.on(port).as("resident::tired").data(MINE).at("/myParticipation/rest");
        assertThat(tired.path("state").asString()).isEqualTo("OVER_CAPACITY");
        assertThat(tired.path("text").asString())
                .contains("Rest is suggested until " + tired.path("until").asString());
    }

    @Test
    void theBankIsForPlannersAndHidesTheFew() {
        confirm(bob, record(ann, Map.of()).path("id").asString());
        for (Api somebody : List.of(Api.on(port), ann, club, Api.on(port).as("charity:other"))) {
            assertThat(somebody.ask(BANK, place())
                            .at("/errors/0/extensions/code")
                            .asString())
                    .isEqualTo("FORBIDDEN");
        }
        JsonNode bank = Api.on(port).as("planner:other").data(BANK, place()).path("timeBank");
        assertThat(bank.path("sum").asDouble()).isZero();
        assertThat(bank.path("suppressed").asBoolean(false)).isTrue();
        assertThat(bank.path("value").isNull()).isTrue();
        assertThat(bank.path("outstandingCredit").isNull()).isTrue();
    }

    private void refused(Api who, Map<String, Object> changes, String code, String field) {
        JsonNode refused = record(who, changes);
        assertThat(refused.path("id").isNull()).isTrue();
        assertThat(code(refused)).isEqualTo(code);
        assertThat(refused.at("/userErrors/0/field/1").asString()).isEqualTo(field);
    }

    /** Ann gave Bob an hour and a half, but for the changes. */
    private static JsonNode record(Api who, Map<String, Object> changes) {
        Map<String, Object> input = new HashMap<>();
        input.put("idempotencyKey", "k-" + changes);
        input.put("giver", Neighbourhood.id("Person", "ann"));
        input.put("receiver", Neighbourhood.id("Person", "bob"));
        input.put("hours", 1.5);
        input.put(
                "at",
                Neighbourhood.now().minusDays(1).truncatedTo(ChronoUnit.DAYS).toString());
        input.putAll(changes);
        return who.data(RECORD, Map.of("input", input)).path("recordTime");
    }

    private static JsonNode confirm(Api who, String id) {
        return who.data(CONFIRM, Map.of("input", Map.of("id", id))).path("confirmTime");
    }

    private static double balance(Api who) {
        return who.data(MINE).at("/myParticipation/time/balance").asDouble(99);
    }

    private static String code(JsonNode payload) {
        return payload.at("/userErrors/0/code").asString("");
    }

    private static Map<String, Object> place() {
        return Map.of("place", Neighbourhood.id("Place", "here"));
    }
}
