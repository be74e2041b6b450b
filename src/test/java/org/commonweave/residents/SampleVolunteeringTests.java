package org.commonweave.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.SampleInGraph;
import org.commonweave.testing.SamplePeople;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** What is planted in the sample is found. */
@GraphTest
@Import(SamplePeople.class)
@Timeout(180)
class SampleVolunteeringTests {

    private static final String AT = "asOf: \"2026-06-30T00:00:00+08:00\"";
    private static final String MATCH = """
            query($place: ID!) { volunteerMatch(place: $place, %s) { favouredBands
              proposals { person { uuid } activity { uuid nameEn } reason terms { score favoured } }
              notProposed { person { uuid } why }
              openings { activity { uuid nameEn } free proposed shortOf } } }""".formatted(AT);

    @LocalServerPort
    int port;

    @BeforeAll
    static void load(@Autowired RecordLoad records) {
        SampleInGraph.load(records);
    }

    @Test
    void restsThePatrollerAndTellsWhatIsShort() {
        JsonNode match = Api.on(port)
                .as("planner:wq-office")
                .data(MATCH, Map.of("place", SamplePeople.id("Place", "wq")))
                .path("volunteerMatch");
        Map<String, String> why = match.path("notProposed")
                .valueStream()
                .collect(Collectors.toMap(
                        one -> one.at("/person/uuid").asString(),
                        one -> one.path("why").asString()));
        assertThat(why.get(SamplePeople.id("Person", "patroller"))).isIn("OVER_CAPACITY", "REST_DUE");
        assertThat(why.get(SamplePeople.id("Person", "res-hyl-06"))).isIn("CAP_REACHED", "NO_CONSENT", null);
        Map<String, JsonNode> openings = match.path("openings")
                .valueStream()
                .collect(Collectors.toMap(one -> one.at("/activity/nameEn").asString(), Function.identity()));
        JsonNode tea = Objects.requireNonNull(openings.get("Neighbours' tea, no. 1"));
        assertThat(tea.path("shortOf").asString()).isEqualTo("NO_SKILL");
        assertThat(openings.keySet()).contains("Morning river patrol, no. 1", "Yunjin night run, no. 1");
        assertThat(match.path("favouredBands").valueStream().map(JsonNode::asString))
                .contains("18-35")
                .doesNotContain("60+");
        assertThat(match.path("proposals")).isNotEmpty().allSatisfy(proposal -> {
            assertThat(proposal.at("/person/uuid").asString()).isNotEqualTo(SamplePeople.id("Person", "patroller"));
            assertThat(proposal.path("reason").asString()).startsWith("推荐理由：");
        });
    }

    @Test
    void keepsTheBooksOfTheTimeBank() {
        String question = """
                query($place: ID!) { timeBank(place: $place, %s) { value verdict n sum entries waiting suppressed
                  outstandingCredit giveAndReceiveShare balances { cells { group people } }
                  evidence { nodes { __typename } } caveats { text(lang: EN) } } }""".formatted(AT);
        JsonNode bank = Api.on(port)
                .as("planner:wq-office")
                .data(question, Map.of("place", SamplePeople.id("Place", "wq")))
                .path("timeBank");
        assertThat(bank.path("sum").asDouble(1)).isZero();
        assertThat(bank.path("value").asDouble()).isBetween(0.5, 1.0);
        assertThat(bank.path("entries").asInt()).isGreaterThan(60);
        assertThat(bank.path("waiting").asInt()).isPositive();
        assertThat(bank.path("evidence").findValuesAsString("__typename")).isSubsetOf(List.of("Place", "Organization"));
    }
}
