package org.commonweave.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonweave.cases.TestIdentities;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Plans over HTTP: the worked example, what is wrong, and what a viewer may not see. */
@GraphTest
@Import(TestIdentities.class)
class ProposalTests {

    static final OffsetDateTime AT = OffsetDateTime.parse("2026-06-30T00:00:00+08:00");
    private static final String ASK = """
            query($input: ProposeMatchInput!) { proposeMatch(input: $input) {
              plan { id dataVersion optimality optimalityReason(lang: EN) parts lotCount needCount rowCount cost
                rows { lot { uuid } need { uuid } quantity unit needQuantity cost
                  terms { km steps split urgentDays total distance category splitting urgency }
                  path { providers { node { id ... on Organization { uuid } } tie { type uuid } } lotPlaces { uuid }
                    needPlaces { uuid } holders { node { id ... on Organization { uuid } } tie { type } } } }
                unmetCount unmet { need { uuid } wanted already given lacking unit reason text(lang: EN) hant: text(lang: ZH_HANT)
                  apart { lot { uuid } reason } went { lot { uuid } quantity } blockingLots { uuid } blockingNeeds { uuid } }
                leftoverCount leftover { lot { uuid } quantity unit reason text(lang: EN) zh: text(lang: ZH_HANS)
                  restrictions apart { need { uuid } reason } fullNeeds { uuid } }
                totals { unit offered wanted delivered }
                fairness { minimumFill jain gini envyPairs envy { lot { uuid } } deficits { holder { id } unit before after } } }
              compared { id rowCount cost }
              differences { need { uuid } given givenCompared unit }
              userErrors { field code message } } }
            """;

    @Autowired
    RecordLoad records;

    @LocalServerPort
    int port;

    private Api charity;

    @BeforeEach
    void load() {
        TestDatabase.empty();
        records.load(ProposalRecords.example(), written -> {});
        charity = Api.on(port).as("charity:" + ProposalRecords.id("Organization", "giver"));
    }

    @Test
    void theWorkedExampleIsAnsweredWithItsReasons() {
        JsonNode plan = answered(charity, Map.of("place", ProposalRecords.id("Place", "town")))
                .path("plan");
        assertThat(plan.path("optimality").asString()).isEqualTo("EXACT");
        assertThat(plan.path("rows"))
                .extracting(row -> row.at("/lot/uuid").asString()
                        + row.path("quantity").asDouble()
                        + row.at("/need/uuid").asString())
                .containsExactlyInAnyOrder(
                        ProposalRecords.id("Resource", "d1") + 8.0 + ProposalRecords.id("Need", "n1"),
                        ProposalRecords.id("Resource", "d1") + 2.0 + ProposalRecords.id("Need", "n2"),
                        ProposalRecords.id("Resource", "d2") + 4.0 + ProposalRecords.id("Need", "n2"));
        JsonNode path = plan.at("/rows/0/path");
        assertThat(path.at("/providers/0/tie/type").asString()).isEqualTo("PROVIDES");
        assertThat(path.at("/providers/0/node/uuid").asString()).isEqualTo(ProposalRecords.id("Organization", "giver"));
        assertThat(path.at("/holders/0/node/uuid").asString()).isEqualTo(ProposalRecords.id("Organization", "asker"));
        assertThat(path.at("/lotPlaces/0/uuid").asString()).isEqualTo(ProposalRecords.id("Place", "town"));
        JsonNode left = plan.at("/leftover/0");
        assertThat(left.path("text").asString()).isEqualTo("2 kg left: restricted to CHILDREN; already full: n2");
        assertThat(left.path("zh").asString()).isEqualTo("剩余 2 kg：限定用于 CHILDREN；已满足：n2");
        assertThat(plan.path("unmetCount").asInt()).isZero();
        assertThat(plan.at("/fairness/minimumFill").asDouble()).isEqualTo(1);
        assertThat(plan.at("/fairness/deficits/0/holder/id").asString()).isNotBlank();
        assertThat(answered(charity, Map.of("place", ProposalRecords.id("Place", "town")))
                        .at("/plan/id"))
                .isEqualTo(plan.path("id"));
    }

    @Test
    void whatIsShortIsToldWithWhereItWent() {
        Map<String, Object> input = Map.of(
                "place",
                ProposalRecords.id("Place", "town"),
                "lots",
                List.of(Map.of("lot", ProposalRecords.id("Resource", "d1"), "quantity", 7_000, "unit", "g")),
                "comparedWith",
                Map.of("byPriority", false));
        JsonNode answer = answered(charity, input);
        JsonNode unmet = answer.at("/plan/unmet/0");
        assertThat(answer.at("/plan/unmetCount").asInt()).isEqualTo(2);
        assertThat(unmet.path("reason").asString()).isEqualTo("EXHAUSTED");
        assertThat(unmet.path("text").asString()).contains("compatible lots are used up", "d1 gives");
        assertThat(unmet.path("hant").asString()).contains("適用的物資已經用完", "d1給");
        assertThat(unmet.path("blockingLots")).hasSize(1);
        assertThat(unmet.path("blockingNeeds")).hasSize(2);
        assertThat(answer.at("/compared/rowCount").asInt()).isEqualTo(2);
    }

    @Test
    void whatTheViewerMayNotSeeHasNoPart() {
        JsonNode before = answered(charity, Map.of("place", ProposalRecords.id("Place", "town")))
                .path("plan");
        records.load(ProposalRecords.hidden(), written -> {});
        JsonNode after = answered(charity, Map.of("place", ProposalRecords.id("Place", "town")))
                .path("plan");
        assertThat(after.toString())
                .doesNotContain(ProposalRecords.id("Resource", "secret lot"))
                .doesNotContain(ProposalRecords.id("Need", "secret need"));
        for (String same : List.of("rows", "unmet", "leftover", "totals", "lotCount", "needCount", "parts")) {
            assertThat(after.path(same)).as(same).isEqualTo(before.path(same));
        }
        JsonNode named = ask(
                charity,
                Map.of(
                        "place",
                        ProposalRecords.id("Place", "town"),
                        "lots",
                        List.of(Map.of("lot", ProposalRecords.id("Resource", "secret lot"))),
                        "needs",
                        List.of(ProposalRecords.id("Need", "secret need"))));
        assertThat(named.path("userErrors"))
                .extracting(error ->
                        error.path("field").toString() + error.path("code").asString())
                .containsExactly("[\"input\",\"lots\",\"0\",\"lot\"]NOT_FOUND", "[\"input\",\"needs\",\"0\"]NOT_FOUND");
        JsonNode keeper = answered(
                Api.on(port).as("agency:" + ProposalRecords.id("Organization", "keeper")),
                Map.of("place", ProposalRecords.id("Place", "town")));
        assertThat(keeper.toString())
                .contains(ProposalRecords.id("Resource", "secret lot"), ProposalRecords.id("Need", "secret need"));
    }

    @Test
    void aHiddenPromiseIsNotTakenOffAndASeenOneIs() {
        records.load(Stream.of(ProposalRecords.allocated("seen", "PARTNERS", null)), written -> {});
        JsonNode seen = answered(charity, Map.of("place", ProposalRecords.id("Place", "town")))
                .path("plan");
        assertThat(seen.at("/totals/0/offered").asDouble()).isEqualTo(13);
        assertThat(seen.at("/totals/0/wanted").asDouble()).isEqualTo(11);
        records.load(
                Stream.of(ProposalRecords.allocated("unseen", "ORG", ProposalRecords.id("Organization", "keeper"))),
                written -> {});
        JsonNode unseen = answered(charity, Map.of("place", ProposalRecords.id("Place", "town")))
                .path("plan");
        assertThat(unseen.path("totals")).isEqualTo(seen.path("totals"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "resident:"})
    void othersAreRefused(String who) {
        JsonNode answer = ask(Api.on(port).as(who), Map.of("place", ProposalRecords.id("Place", "town")));
        assertThat(answer.path("plan").isNull()).isTrue();
        assertThat(answer.at("/userErrors/0/code").asString()).isEqualTo("FORBIDDEN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d1 | -1   | kg    | lots/0/quantity | INVALID_VALUE",
                "d1 | 0    | kg    | lots/0/quantity | INVALID_VALUE",
                "d1 | 11   | kg    | lots/0/quantity | INVALID_VALUE",
                "d1 | 1    | 12?   | lots/0/unit     | INVALID_VALUE",
                "d1 | 1    | h     | lots/0/unit     | INVALID_VALUE",
                "no | 1    | kg    | lots/0/lot      | NOT_FOUND",
                "old | 1   | kg    | lots/0/lot      | EXPIRED"
            })
    void aWrongLotIsNamed(String lot, double quantity, String unit, String field, String code) {
        assertWrong(
                Map.of(
                        "place",
                        ProposalRecords.id("Place", "town"),
                        "lots",
                        List.of(Map.of(
                                "lot", ProposalRecords.id("Resource", lot), "quantity", quantity, "unit", unit))),
                field,
                code);
    }

    @Test
    void whatElseIsWrongIsNamed() {
        String town = ProposalRecords.id("Place", "town");
        assertWrong(Map.of("place", town, "lots", List.of()), "lots", "REQUIRED");
        assertWrong(Map.of("place", town, "needs", List.of()), "needs", "REQUIRED");
        assertWrong(Map.of(), "place", "REQUIRED");
        assertWrong(Map.of("place", ProposalRecords.id("Place", "nowhere")), "place", "NOT_FOUND");
        assertWrong(Map.of("place", town, "needs", List.of(ProposalRecords.id("Need", "no"))), "needs/0", "NOT_FOUND");
        assertWrong(Map.of("needs", List.of(ProposalRecords.id("Need", "no"))), "needs/0", "NOT_FOUND");
        assertWrong(Map.of("place", town, "category", ProposalRecords.id("Category", "no")), "category", "NOT_FOUND");
        assertWrong(Map.of("place", town, "timeLimitSeconds", 0), "timeLimitSeconds", "INVALID_VALUE");
        assertWrong(Map.of("place", town, "policy", Map.of("perKm", -1)), "policy/perKm", "INVALID_VALUE");
        assertWrong(Map.of("place", town, "policy", Map.of("maxKm", -1)), "policy/maxKm", "INVALID_VALUE");
    }

    private void assertWrong(Map<String, Object> input, String field, String code) {
        JsonNode answer = ask(charity, input);
        assertThat(answer.path("plan").isNull()).isTrue();
        assertThat(answer.path("userErrors")).as("%s", answer).singleElement().satisfies(error -> {
            assertThat(error.path("code").asString()).isEqualTo(code);
            List<String> path = new java.util.ArrayList<>();
            error.path("field").forEach(step -> path.add(step.asString()));
            assertThat(String.join("/", path)).isEqualTo("input/" + field);
            assertThat(error.path("message").asString()).isNotBlank();
        });
    }

    private static JsonNode answered(Api api, Map<String, Object> input) {
        JsonNode answer = ask(api, input);
        assertThat(answer.path("userErrors")).as("%s", answer).isEmpty();
        return answer;
    }

    private static JsonNode ask(Api api, Map<String, Object> input) {
        Map<String, Object> given = new LinkedHashMap<>(input);
        given.put("asOf", AT.toString());
        return api.data(ASK, Map.of("input", given)).path("proposeMatch");
    }
}
