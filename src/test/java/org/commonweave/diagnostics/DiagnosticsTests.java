package org.commonweave.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonweave.sample.SampleDistrict;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.SampleInGraph;
import org.commonweave.testing.SamplePeople;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Diagnostics over HTTP, on the sample district's last day. */
@GraphTest
@Import(SamplePeople.class)
class DiagnosticsTests {

    private static final String AS_OF = SampleDistrict.REFERENCE.toString();
    private static final String WUQIAO = SamplePeople.id("Place", "wq");
    private static final String LIUPU = SamplePeople.id("Place", "lp");
    private static final String QINGHE = SamplePeople.id("Organization", "sw-qinghe");

    @Autowired
    GraphQLSchema schema;

    @LocalServerPort
    int port;

    private Api planner;

    @BeforeAll
    static void load(@Autowired RecordLoad records) {
        SampleInGraph.load(records);
    }

    @BeforeEach
    void start() {
        planner = Api.on(port).as("planner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"actors", "participation", "resources", "collaboration", "response"})
    void everyFieldOfEveryFigureIsAnswered(String panel) {
        GraphQLObjectType type = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(
                schema.getObjectType("Diagnostics").getFieldDefinition(panel).getType());
        for (GraphQLFieldDefinition figure : type.getFieldDefinitions()) {
            String argument = figure.getArgument("organization") == null ? "" : "(organization: \"" + QINGHE + "\")";
            JsonNode answer =
                    ask(planner, panel + " { " + figure.getName() + argument + Everything.of(figure.getType()) + " }");
            JsonNode told = answer.path(panel).path(figure.getName());
            assertThat(told.path("metric").asString()).isEqualTo(figure.getName());
            assertThat(told.path("verdict").asString()).isIn("OK", "WATCH", "CONCERN", "INSUFFICIENT");
            assertThat(told.path("caveats"))
                    .allSatisfy(
                            caveat -> assertThat(caveat.path("text").asString()).isNotBlank());
        }
    }

    @Test
    void theHealthyNeighbourRaisesNoAlarm() {
        JsonNode answer = planner.data(
                "query($place: ID!, $at: DateTime!) { diagnostics(place: $place, asOf: $at) {"
                        + " actors { actorDiversity { verdict } } participation { cohortSkew { verdict } }"
                        + " resources { resourceTapping { verdict } }"
                        + " collaboration { collaborationGaps { verdict } singlePersonDependency { verdict } voice { verdict } }"
                        + " response { nonAnswers { verdict } } } }",
                Map.of("place", LIUPU, "at", AS_OF));
        assertThat(answer.toString()).contains("verdict").doesNotContain("CONCERN");
    }

    @Test
    void everyNumberComesWithPathsThatCanBeOpened() {
        JsonNode gaps = ask(
                        planner,
                        "collaboration { collaborationGaps { value gaps { first { name(lang: EN) } second { name(lang: EN) } }"
                                + " evidenceCount evidence(first: 3) { weight nodes { __typename id ... on Organization { name(lang: EN) } } ties { type uuid } } } }")
                .path("collaboration")
                .path("collaborationGaps");
        assertThat(gaps.path("value").asDouble()).isEqualTo(1);
        assertThat(gaps.path("gaps").toString()).contains("Qinghe", "Tongzhou");
        assertThat(gaps.path("evidenceCount").asInt()).isPositive();
        for (JsonNode path : gaps.path("evidence")) {
            assertThat(path.path("nodes").size()).isEqualTo(path.path("ties").size() + 1);
            for (JsonNode node : path.path("nodes")) {
                JsonNode opened = planner.data(
                        "query($id: ID!) { node(id: $id) { id } }",
                        Map.of("id", node.path("id").asString()));
                assertThat(opened.path("node").path("id")).isEqualTo(node.path("id"));
            }
        }
    }

    @Test
    void explainsADiagnosticByItsIdentifier() {
        JsonNode voice = ask(planner, "collaboration { voice { id value n } }")
                .path("collaboration")
                .path("voice");
        JsonNode explained = planner.data(
                        "query($id: ID!) { explain(id: $id) { definition(lang: EN) chinese: definition formula(lang: EN)"
                                + " diagnostic { metric value n ... on Voice { silent { name(lang: EN) } } } } }",
                        Map.of("id", voice.path("id").asString()))
                .path("explain");
        assertThat(explained.path("diagnostic").path("value")).isEqualTo(voice.path("value"));
        assertThat(explained.path("diagnostic").path("silent")).isNotEmpty();
        assertThat(explained.path("definition").asString()).contains("joint work");
        assertThat(explained.path("chinese").asString()).contains("发起");
        assertThat(planner.data("{ explain(id: \"nonsense\") { definition } }")
                        .path("explain")
                        .isNull())
                .isTrue();
    }

    @Test
    void supposesAnAgreementAndTellsTheDifference() {
        JsonNode pair = ask(
                        planner,
                        "collaboration { singlePersonDependency { value pairs { minCover formal pair { first { id } second { id } } } } }")
                .path("collaboration")
                .path("singlePersonDependency");
        JsonNode dependent = pair.path("pairs")
                .valueStream()
                .filter(one ->
                        one.path("minCover").asInt() == 1 && !one.path("formal").asBoolean())
                .findFirst()
                .orElseThrow()
                .path("pair");
        JsonNode difference = planner.data(
                        """
                        query($place: ID!, $at: DateTime!, $a: ID!, $b: ID!) {
                          whatIf(place: $place, asOf: $at, changes: [{signAgreement: {parties: [$a, $b]}}]) {
                            differences { metric before after change verdictBefore verdictAfter }
                            unchanged
                            after { collaboration { singlePersonDependency { value } } } } }""",
                        Map.of(
                                "place",
                                WUQIAO,
                                "at",
                                AS_OF,
                                "a",
                                dependent.path("first").path("id").asString(),
                                "b",
                                dependent.path("second").path("id").asString()))
                .path("whatIf");
        assertThat(difference.path("differences").toString()).contains("singlePersonDependency");
        assertThat(difference
                        .at("/after/collaboration/singlePersonDependency/value")
                        .asDouble())
                .isLessThan(pair.path("value").asDouble());
        assertThat(difference.path("unchanged").toString()).contains("actorDiversity");
        // Nothing was written.
        assertThat(ask(planner, "collaboration { singlePersonDependency { value } }")
                        .path("collaboration")
                        .path("singlePersonDependency")
                        .path("value"))
                .isEqualTo(pair.path("value"));
    }

    @Test
    void comparesTwoLooks() {
        JsonNode comparison = planner.data(
                        "query($place: ID!, $after: DateTime!) { compare(place: $place, before: \"2025-09-01T00:00:00+08:00\", after: $after, windowDays: 200) {"
                                + " differences { metric before after } before { window { from to } } } }",
                        Map.of("place", WUQIAO, "after", AS_OF))
                .path("compare");
        assertThat(comparison.path("differences")).isNotEmpty();
    }

    @Test
    void introducesOverThreeSteps() {
        JsonNode paths = planner.data(
                        """
                        query($from: ID!, $to: ID!, $at: DateTime!) { introductionPaths(from: $from, to: $to, asOf: $at) {
                          value paths { reliability weakest formalShare next nextStep stations { as role organization { name(lang: EN) } } steps { over trust } } } }""",
                        Map.of(
                                "from", SamplePeople.id("Organization", "co-lantern"),
                                "to", SamplePeople.id("Organization", "en-logistics"),
                                "at", AS_OF))
                .path("introductionPaths");
        assertThat(paths.path("value").asDouble())
                .isEqualTo(0.9 * 0.85 * 0.9, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(paths.path("paths").path(0).path("steps")).hasSize(3);
    }

    @Test
    void suggestsNextStepsWithReasons() {
        JsonNode suggestions = ask(
                        planner,
                        "suggestions { kind metric reason(lang: EN) chinese: reason agreementTemplate(lang: EN)"
                                + " organizations { name } convenor { name } categories { name } needs { name } cohorts"
                                + " introduction { reliability stations { role } } evidence(first: 2) { nodes { id } } }")
                .path("suggestions");
        String kinds = suggestions
                .valueStream()
                .map(one -> one.path("kind").asString())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        assertThat(kinds).contains("CONNECT", "INSTITUTIONALISE", "INVITE");
        assertThat(suggestions)
                .allSatisfy(one -> assertThat(one.path("reason").asString()).isNotBlank());
    }

    @Test
    void ranksResourcesForANeed() {
        JsonNode ranking = planner.data(
                        "query($need: ID!, $at: DateTime!) { untappedResources(need: $need, asOf: $at) {"
                                + " idle { counts { reason resourceCount } }"
                                + " ranking { candidates { score obstacle resource { name(lang: EN) } owner { name(lang: EN) } } } } }",
                        Map.of("need", anyOpenNeed(), "at", AS_OF))
                .path("untappedResources");
        assertThat(ranking.path("idle").path("counts")).isNotEmpty();
        assertThat(ranking.path("ranking").has("candidates")).isTrue();
    }

    @Test
    void strangersAndAgenciesAreNotTheOnesToAsk() {
        String query = "query($place: ID!) { diagnostics(place: $place) { place { name } } }";
        for (String viewer : new String[] {"", "resident", "agency:sw-qinghe", "charity:ch-nuanyang"}) {
            Api api = viewer.isEmpty() ? Api.on(port) : Api.on(port).as(viewer);
            JsonNode refused = api.ask(query, Map.of("place", WUQIAO));
            assertThat(refused.path("errors")
                            .path(0)
                            .path("extensions")
                            .path("code")
                            .asString())
                    .as("diagnostics for %s", viewer)
                    .isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void anAgencySeesItsOwnDependenciesOnly() {
        String query = """
                query($place: ID!, $at: DateTime!) { singlePersonDependencies(place: $place, asOf: $at) {
                  suppressed value pairs { pair { first { uuid } second { uuid } } } losses { share } } }""";
        Map<String, Object> variables = Map.of("place", WUQIAO, "at", AS_OF);
        JsonNode own =
                Api.on(port).as("agency:sw-qinghe").data(query, variables).path("singlePersonDependencies");
        assertThat(own.path("suppressed").asBoolean()).isTrue();
        assertThat(own.path("losses")).isEmpty();
        assertThat(own.path("pairs"))
                .allSatisfy(pair -> assertThat(pair.toString()).contains(QINGHE));
        JsonNode all = planner.data(query, variables).path("singlePersonDependencies");
        assertThat(all.path("pairs").size()).isGreaterThan(own.path("pairs").size());
    }

    private String anyOpenNeed() {
        return planner.data(
                        "{ needs(first: 1, where: {status: {eq: OPEN}, locations: {some: {}}, categories: {some: {}}}) { nodes { id } } }")
                .path("needs")
                .path("nodes")
                .path(0)
                .path("id")
                .asString();
    }

    private static JsonNode ask(Api api, String selection) {
        return api.data(
                        "query($place: ID!, $at: DateTime!) { diagnostics(place: $place, asOf: $at) { " + selection
                                + " } }",
                        Map.of("place", WUQIAO, "at", AS_OF))
                .path("diagnostics");
    }
}
