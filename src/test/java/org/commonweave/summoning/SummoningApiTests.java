package org.commonweave.summoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.SampleInGraph;
import org.commonweave.testing.SamplePeople;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Whom to summon in the sample district, over the API. */
@GraphTest
@Import(SamplePeople.class)
class SummoningApiTests {

    private static final String QUERY = """
            query($need: ID, $category: ID, $place: ID) {
              suggestSummons(need: $need, category: $category, place: $place, asOf: "2026-06-30T00:00:00+08:00") {
                departmentCount note(lang: EN)
                departments { organization { uuid name(lang: EN) } score reasons(lang: EN)
                  handling { part offers { uuid } handled } mandate { part territory serves { uuid } summonedBefore }
                  answers { part summonses returned signed came resolved medianHours
                    ofTheKind { summonses returned } reasons { reason count } }
                  burden { part open perStaff } evidence { weight nodes { id } ties { type uuid } } }
                joint { times closed organizations { uuid } evidence { nodes { id } } }
                repeats { kind blownAt state whistle { uuid } } } }""";

    @LocalServerPort
    int port;

    @BeforeAll
    static void load(@Autowired RecordLoad records) {
        SampleInGraph.load(records);
    }

    @Test
    void proposesWhoCameToTheUnderpassAndTellsItsRepeats() {
        JsonNode told = Api.on(port)
                .as("agency:rc-qt")
                .data(QUERY, Map.of("need", SamplePeople.id("Need", "i-underpass")))
                .path("suggestSummons");

        JsonNode first = told.path("departments").path(0);
        assertThat(List.of(SamplePeople.id("Organization", "wq-water"), SamplePeople.id("Organization", "wq-clean")))
                .contains(first.path("organization").path("uuid").asString());
        assertThat(first.path("mandate").path("territory").asString()).isEqualTo("HERE");
        assertThat(first.path("evidence")).isNotEmpty();
        assertThat(first.path("reasons")).hasSizeGreaterThan(3);
        assertThat(told.path("note").asString()).isNotEmpty();
        assertThat(told.path("joint").path(0).path("times").asInt()).isEqualTo(8);
        assertThat(told.path("repeats").path(0).path("kind").asString()).isEqualTo("SAME_ISSUE");
    }

    /** The greening station never answers: it is told so, and those who come stand before it. */
    @Test
    void saysOfWhoNeverAnswers() {
        String greening = Api.on(port)
                .data("{ categories(where: {code: {eq: \"env.greening\"}}) { nodes { uuid } } }")
                .path("categories")
                .path("nodes")
                .path(0)
                .path("uuid")
                .asString();
        JsonNode told = Api.on(port)
                .as("planner:wq-office")
                .data(QUERY, Map.of("category", greening, "place", SamplePeople.id("Place", "lmt-1")))
                .path("suggestSummons");

        JsonNode green = told.path("departments")
                .valueStream()
                .filter(one -> one.path("organization")
                        .path("uuid")
                        .asString()
                        .equals(SamplePeople.id("Organization", "wq-green")))
                .findFirst()
                .orElseThrow();
        assertThat(green.path("answers").path("came").asInt()).isZero();
        assertThat(green.path("answers").path("part").asDouble()).isLessThan(0.2);
        assertThat(green.path("burden").path("open").asInt()).isPositive();
    }

    @Test
    void isForThoseWhoKeepRecords() {
        Map<String, Object> about = Map.of("need", SamplePeople.id("Need", "i-underpass"));
        for (Api stranger : List.of(Api.on(port), Api.on(port).as("resident"))) {
            assertThat(stranger.ask(QUERY, about).toString()).contains("FORBIDDEN");
        }
        Api agency = Api.on(port).as("agency:sw-qinghe");
        assertThat(agency.ask(QUERY, Map.of("need", "nothing")).toString()).contains("NOT_FOUND");
        assertThat(agency.ask(QUERY, Map.of("category", "c")).toString()).contains("REQUIRED");
        // A need that others keep to themselves is as good as none.
        assertThat(agency.ask(QUERY, Map.of("need", SamplePeople.id("Need", "n-respite")))
                        .toString())
                .contains("NOT_FOUND");
    }
}
