package org.commonweave.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonweave.sample.SampleDistrict;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.SampleInGraph;
import org.commonweave.testing.SamplePeople;
import org.commonweave.testing.Socket;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Plans for the sample district's last day. */
@GraphTest
@Import(SamplePeople.class)
class SampleProposalTests {

    private static final String WUQIAO = SamplePeople.id("Place", "wq");

    @LocalServerPort
    int port;

    @BeforeAll
    static void load(@Autowired RecordLoad records) {
        SampleInGraph.load(records);
    }

    @Test
    void theDocumentedExampleIsAnswered() throws IOException {
        Matcher example = Pattern.compile("```graphql\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/matching.md")));
        assertThat(example.find()).isTrue();
        JsonNode answer = Api.on(port)
                .as("charity:ch-food")
                .data(example.group(1), Map.of("place", WUQIAO))
                .path("proposeMatch");
        assertThat(answer.path("userErrors")).isEmpty();
        JsonNode plan = answer.path("plan");
        assertThat(plan.path("optimality").asString()).isEqualTo("EXACT");
        assertThat(plan.path("rows")).isNotEmpty().allSatisfy(row -> {
            assertThat(row.path("quantity").asDouble()).isPositive();
            assertThat(row.at("/lot/name").asString()).isNotBlank();
            assertThat(row.at("/need/name").asString()).isNotBlank();
            assertThat(row.at("/path/providers")).isNotEmpty();
            assertThat(row.at("/path/holders")).isNotEmpty();
        });
        assertThat(plan.path("unmet"))
                .isNotEmpty()
                .allSatisfy(unmet -> assertThat(unmet.path("text").asString()).isNotBlank());
    }

    @Test
    void milkForChildrenIsNotGivenToTheOld() {
        JsonNode unmet = Api.on(port)
                .as("charity:ch-food")
                .data(
                        "query($needs: [ID!]!, $at: DateTime!) { proposeMatch(input: {needs: $needs, asOf: $at}) {"
                                + " plan { unmet { reason text(lang: EN) apart { lot { name(lang: EN) } reason } } } } }",
                        Map.of(
                                "needs",
                                new String[] {SamplePeople.id("Need", "n-milk-old")},
                                "at",
                                SampleDistrict.REFERENCE.toString()))
                .at("/proposeMatch/plan/unmet/0");
        assertThat(unmet.path("reason").asString()).isEqualTo("RESTRICTION");
        assertThat(unmet.path("text").asString()).isEqualTo("Lacks 60 kg: lots of its kind are restricted to others");
        assertThat(unmet.at("/apart/0/reason").asString()).isEqualTo("RESTRICTION");
    }

    @Test
    void whoIsNotSignedInIsRefused() {
        JsonNode answer = Api.on(port)
                .data(
                        "query($place: ID!) { proposeMatch(input: {place: $place}) { plan { id } userErrors { code } } }",
                        Map.of("place", WUQIAO))
                .path("proposeMatch");
        assertThat(answer.path("plan").isNull()).isTrue();
        assertThat(answer.at("/userErrors/0/code").asString()).isEqualTo("FORBIDDEN");
    }

    private static final String FOLLOWED = "subscription($input: ProposeMatchInput!) { matchProgress(input: $input) {"
            + " plan solved parts proposal { plan { id rows(first: 3) { lot { name(lang: EN) } need { name(lang: EN) } } }"
            + " compared { id } userErrors { field code } } } }";

    @Test
    void isFollowedWhileItIsMade() {
        Map<String, Object> input = Map.of(
                "place",
                WUQIAO,
                "asOf",
                SampleDistrict.REFERENCE.toString(),
                "comparedWith",
                Map.of("byPriority", false));
        String asked = Api.on(port)
                .as("charity:ch-food")
                .data(
                        "query($input: ProposeMatchInput!) { proposeMatch(input: $input) { plan { id } } }",
                        Map.of("input", input))
                .at("/proposeMatch/plan/id")
                .asString();
        try (Socket socket = Socket.ready(port, "charity:ch-food")) {
            socket.say(Socket.subscribe("m", FOLLOWED, Map.of("input", input)));
            socket.await("m", "complete");
            List<JsonNode> told = told(socket, "m");
            assertThat(told.get(0).path("proposal").isNull()).isTrue();
            assertThat(told).as("when the facts are read and the search begins").anySatisfy(begun -> {
                assertThat(begun.path("solved").asInt()).isZero();
                assertThat(begun.path("parts").asInt()).isPositive();
            });
            JsonNode last = told.get(told.size() - 1);
            assertThat(last.path("plan").asInt()).isEqualTo(2);
            assertThat(last.path("solved").asInt()).isPositive();
            assertThat(last.path("solved")).isEqualTo(last.path("parts"));
            assertThat(last.at("/proposal/plan/id").asString()).isEqualTo(asked);
            assertThat(last.at("/proposal/compared/id").asString()).isNotBlank();
            assertThat(last.at("/proposal/plan/rows"))
                    .isNotEmpty()
                    .allSatisfy(
                            row -> assertThat(row.at("/need/name").asString()).isNotBlank());
        }
    }

    @Test
    void isFollowedByThoseWhoMayAskForItAndToldWhatIsWrong() {
        Map<String, Object> input = Map.of("lots", List.of());
        try (Socket socket = Socket.ready(port, "charity:ch-food")) {
            socket.say(Socket.subscribe("w", FOLLOWED, Map.of("input", input)));
            socket.await("w", "complete");
            List<JsonNode> wrong = told(socket, "w");
            assertThat(wrong.get(wrong.size() - 1)
                            .at("/proposal/userErrors/0/code")
                            .asString())
                    .isEqualTo("REQUIRED");
        }
        for (String who : new String[] {"", "resident"}) {
            try (Socket socket = Socket.ready(port, who)) {
                socket.say(Socket.subscribe("m", FOLLOWED, Map.of("input", input)));
                assertThat(socket.await("m", "error", "next")
                                .at("/payload/0/extensions/code")
                                .asString())
                        .as(who)
                        .isEqualTo("FORBIDDEN");
            }
        }
    }

    private static List<JsonNode> told(Socket socket, String id) {
        return socket.about(id).stream()
                .filter(message -> Socket.type(message).equals("next"))
                .map(message -> message.at("/payload/data/matchProgress"))
                .toList();
    }
}
