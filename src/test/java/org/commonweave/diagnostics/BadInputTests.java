package org.commonweave.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonweave.access.Moment;
import org.commonweave.cases.TestIdentities;
import org.commonweave.diagnosis.Frame;
import org.commonweave.read.GlobalId;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.transfer.RecordLoad;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/**
 * Every root query of diagnostics, asked wrongly or about a place where there is nothing sound to compute from: the answer
 * is an error with a code that names the argument, or a result whose numbers are numbers. Never a fault of ours.
 */
@GraphTest
@Import(TestIdentities.class)
@Timeout(120)
class BadInputTests {

    static final List<String> PLACES = OddPlaces.ALL;

    private static final String AT = "asOf: \"" + OddPlaces.AT + "\"";

    /** Whatever is asked of a place, with everything but the place right. */
    private static final Map<String, String> OF_A_PLACE = Map.of(
            "diagnostics", "",
            "compare", "before: \"2025-01-01T00:00:00Z\"",
            "whatIf", "changes: [{joinOrganization: {kind: CHARITY}}]",
            "collaborationGaps", "",
            "singlePersonDependencies", "",
            "introductionPaths", "from: \"@Organization:ring\", to: \"@Organization:ring 2\"",
            "complementaryPartners", "organization: \"@Organization:ring\"",
            "untappedResources", "",
            "volunteerMatch", "",
            "graphView", "");

    private static final Map<String, String> WRONG_PLACES = Map.of(
            "00000000-0000-4000-8000-000000000000", "NOT_FOUND",
            "@Organization:ring", "WRONG_TYPE",
            "@bare Organization:ring", "NOT_FOUND",
            "not an identifier \\u0000 ' } //", "NOT_FOUND",
            "", "NOT_FOUND",
            "MTpQbGFjZTo", "NOT_FOUND");

    @Autowired
    GraphQLSchema schema;

    @Autowired
    RecordLoad records;

    @LocalServerPort
    int port;

    private Api planner;

    @BeforeAll
    static void load(@Autowired RecordLoad records) {
        OddPlaces.load(records);
    }

    @BeforeEach
    void start() {
        planner = Api.on(port).as("planner");
    }

    static Stream<Arguments> wrongPlaces() {
        return OF_A_PLACE.keySet().stream()
                .sorted()
                .flatMap(query -> WRONG_PLACES.entrySet().stream()
                        .map(wrong -> Arguments.of(query, wrong.getKey(), wrong.getValue())));
    }

    @ParameterizedTest
    @MethodSource("wrongPlaces")
    void aPlaceThatIsNoneIsNamed(String query, String place, String code) {
        assertRefused(query + "(place: \"" + place + "\" " + OF_A_PLACE.get(query) + ")", code, "place");
    }

    @ParameterizedTest
    @CsvSource({
        "diagnostics, ''",
        "whatIf, 'changes: [{joinOrganization: {kind: CHARITY}}]'",
        "collaborationGaps, ''",
        "singlePersonDependencies, ''",
        "untappedResources, ''"
    })
    void aWindowThatIsEmptyOrBackwardsIsNamed(String query, String more) {
        for (String to : List.of("2026-01-01T00:00:00Z", "2026-01-01T08:00:00+08:00", "2025-01-01T00:00:00Z")) {
            String window = "window: {from: \"2026-01-01T00:00:00Z\", to: \"" + to + "\"}";
            assertRefused(query + "(place: \"@Place:ring\" " + window + " " + more + ")", "INVALID_WINDOW", "window");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compare(place: \"@Place:ring\", before: \"2026-01-01T00:00:00Z\", after: \"2026-01-01T00:00:00Z\") | INVALID_VALUE | before",
                "compare(place: \"@Place:ring\", before: \"2026-01-02T00:00:00Z\", after: \"2026-01-01T00:00:00Z\") | INVALID_VALUE | before",
                "compare(place: \"@Place:ring\", before: \"2026-01-01T00:00:00Z\", windowDays: 0) | INVALID_VALUE | windowDays",
                "introductionPaths(from: \"@Organization:ring\", to: \"@Organization:ring\") | INVALID_VALUE | to",
                "introductionPaths(from: \"@Organization:ring\", to: \"@bare Organization:ring\") | INVALID_VALUE | to",
                "introductionPaths(from: \"@Organization:ring\", to: \"@Place:ring\") | WRONG_TYPE | to",
                "introductionPaths(from: \"nobody\", to: \"@Organization:ring\") | NOT_FOUND | from",
                "introductionPaths(from: \"nobody\", to: \"@Organization:ring\", place: \"@Place:ring\") | NOT_FOUND | from",
                "introductionPaths(from: \"@Organization:ring\", to: \"nobody\") | NOT_FOUND | to",
                "introductionPaths(from: \"@Organization:ring\", to: \"@Organization:lonely\") | NOT_FOUND | to",
                "introductionPaths(from: \"@Organization:ring\", to: \"@Organization:ring 2\", ways: 0) | INVALID_VALUE | ways",
                "introductionPaths(from: \"@Organization:ring\", to: \"@Organization:ring 2\", maxHops: 7) | INVALID_VALUE | maxHops",
                "complementaryPartners(organization: \"@Place:ring\") | WRONG_TYPE | organization",
                "complementaryPartners(organization: \"\") | NOT_FOUND | organization",
                "complementaryPartners(organization: \"@Organization:ring\", maxHops: 0) | INVALID_VALUE | maxHops",
                "complementaryPartners(organization: \"@Organization:ring\", place: \"@Place:empty\") | NOT_FOUND | organization",
                "untappedResources | REQUIRED | place",
                "untappedResources(need: \"@Organization:ring\") | WRONG_TYPE | need",
                "untappedResources(need: \"nothing\") | NOT_FOUND | need",
                "untappedResources(need: \"@Need:ring\", place: \"@Place:empty\") {ranking {value}} | NOT_FOUND | need",
                "whatIf(place: \"@Place:ring\", changes: []) | TOO_MANY | changes",
                "whatIf(place: \"@Place:ring\", changes: [{leavePost: {post: \"none\"}}]) | NOT_FOUND | changes",
                "whatIf(place: \"@Place:ring\", changes: [{openResource: {resource: \"@Need:ring\"}}]) | WRONG_TYPE | changes",
                "whatIf(place: \"@Place:ring\", changes: [{openResource: {resource: \"@Resource:ring\", capacity: -1}}]) | INVALID_VALUE | changes",
                "whatIf(place: \"@Place:ring\", changes: [{signAgreement: {parties: [\"@Organization:ring\", \"@bare Organization:ring\"]}}]) | INVALID_VALUE | changes",
                "graphView | REQUIRED | around",
                "graphView(around: \"@Place:ring\", place: \"@Place:ring\") | INVALID_VALUE | around",
                "graphView(around: \"nothing\") | NOT_FOUND | around",
                "graphView(place: \"@Place:ring\", hops: 0) | INVALID_VALUE | hops",
                "graphView(place: \"@Place:ring\", limit: 2001) | INVALID_VALUE | limit"
            })
    void whatElseIsWrongIsNamed(String query, String code, String argument) {
        assertRefused(query, code, argument);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "voice                |                    | @place   | NOT_FOUND",
                "serviceLevels        | step=NONE          | ring     | INVALID_VALUE",
                "layerOverlap         | first=NONE         | ring     | INVALID_VALUE",
                "tieReconstitution    | withinDays=1e3     | ring     | INVALID_VALUE",
                "tieReconstitution    | withinDays=99999999999999 | ring | INVALID_VALUE",
                "structuralHoles      |                    | ring     | NOT_FOUND",
                "introductionPaths    | from=@,to=@        | ring     | INVALID_VALUE",
                "needRanking          | need=x             | ring     | NOT_FOUND",
                "reliabilityReach     | organization=@,maxHops=-1 | ring | INVALID_VALUE"
            })
    void anIdentifierToExplainThatSomebodyMadeUpIsNamed(String metric, String given, String place, String code) {
        TreeMap<String, String> arguments = new TreeMap<>();
        Stream.of(given == null ? new String[0] : given.split(","))
                .map(one -> one.split("=", 2))
                .forEach(one -> arguments.put(one[0], one[1].replace("@", OddPlaces.id("Organization", place))));
        Frame frame = Questions.frame(Moment.of(Clock.systemUTC(), OddPlaces.AT, null), null);
        String id = new DiagnosticId(metric, OddPlaces.id("Place", place), arguments, frame).encode();
        assertRefused("explain(id: \"" + id + "\")", code, "id");
    }

    @Test
    void whatNeverWasAnIdentifierExplainsNothing() {
        for (String id : List.of("", "nonsense", "ZDF8eHx5", "d1|voice", "\\u0000", "x".repeat(2_000))) {
            JsonNode answer = planner.ask("{ explain(id: \"" + id + "\") { definition } }", Map.of());
            assertThat(answer.has("errors")).as(id).isFalse();
            assertThat(answer.at("/data/explain").isNull()).as(id).isTrue();
        }
    }

    @ParameterizedTest
    @FieldSource("PLACES")
    void everyFigureOfAnOddPlaceIsANumberOrNone(String place) {
        assertAllAnswered(place, place.equals("empty") ? null : place);
    }

    @Test
    void everyFigureOfAGraphOfOneNodeIsNone() {
        OddPlaces.loadOneNode(records);
        try {
            assertAllAnswered("single", null);
        } finally {
            OddPlaces.load(records);
        }
    }

    private void assertAllAnswered(String place, @Nullable String organization) {
        Selection selection = new Selection(schema);
        String here = "place: \"@Place:" + place + "\" " + AT;
        List<JsonNode> answers = new ArrayList<>();
        for (String panel : Selection.PANELS) {
            String someone = "@Organization:" + organization;
            for (String figure : selection.figures(panel, someone)) {
                if (organization != null || !figure.contains(someone)) {
                    answers.add(answered("diagnostics(" + here + ") { " + figure + " }"));
                }
            }
        }
        JsonNode suggestions = answered("diagnostics(" + here + ") { suggestions" + selection.of("Suggestion") + " }");
        answers.add(answered("collaborationGaps(" + here + ")" + selection.of("CollaborationGaps")));
        answers.add(answered("singlePersonDependencies(" + here + ")" + selection.of("SinglePersonDependency")));
        answers.add(answered("untappedResources(" + here + ") { idle" + selection.of("WhyUntapped") + " }"));
        for (String two : List.of(
                "compare(place: \"@Place:" + place + "\", before: \"2026-06-01T00:00:00Z\", after: \"" + OddPlaces.AT
                        + "\")",
                "whatIf(" + here + ", changes: [{joinOrganization: {kind: CHARITY}}])")) {
            answers.add(answered(two + " { differences" + selection.of("Difference") + " unchanged before { "
                    + selection.panels() + " } after { " + selection.panels() + " } }"));
        }
        answers.add(answered("timeBank(" + here + ")" + selection.of("TimeBank")));
        answered("volunteerMatch(" + here + ")" + selection.of("VolunteerMatch"));
        answered("graphView(" + here + ", hops: 3)" + selection.of("GraphView"));
        answered("graphView(" + here + ", layers: [FORMAL, PERSONAL, OPERATIONAL])" + selection.of("GraphView"));
        if (organization != null) {
            answers.addAll(aboutOrganizations(selection, organization, here));
        }
        if (organization == null || organization.equals("lonely")) {
            assertThat(suggestions.at("/diagnostics/suggestions")).isEmpty();
            // That nothing serves a need is no lack of evidence: it is what there is to look at.
            assertThat(answers)
                    .filteredOn(answer -> !answer.toString().contains("\"ranking\""))
                    .allSatisfy(answer ->
                            assertThat(verdicts(answer)).as("%s", answer).containsOnly("INSUFFICIENT"));
        }
    }

    private List<JsonNode> aboutOrganizations(Selection selection, String organization, String here) {
        String someone = "\"@Organization:" + organization + "\"";
        List<JsonNode> answers = new ArrayList<>();
        for (String where : List.of(here, AT)) {
            answers.add(answered("complementaryPartners(organization: " + someone + " " + where + ")"
                    + selection.of("ComplementaryPartners")));
            answers.add(answered("untappedResources(need: \"@Need:" + organization + "\" " + where + ") { ranking"
                    + selection.of("NeedRanking") + " }"));
            if (!organization.equals("lonely")) {
                answers.add(answered("introductionPaths(from: " + someone + " to: \"@Organization:" + organization
                        + " 2\" " + where + ")" + selection.of("IntroductionPaths")));
            }
        }
        answered("graphView(around: " + someone + ", hops: 3, " + AT + ")" + selection.of("GraphView"));
        return answers;
    }

    /** Nothing of the answer is an error: a number that is none could not be told and would be one. */
    private JsonNode answered(String field) {
        JsonNode answer = planner.ask("{ " + named(field) + " }", Map.of());
        assertThat(answer.has("errors")).as("%s: %s", field, answer).isFalse();
        return answer.path("data");
    }

    private static List<String> verdicts(JsonNode answer) {
        List<String> verdicts = new ArrayList<>();
        for (String name : List.of("verdict", "verdictBefore", "verdictAfter")) {
            answer.findValues(name).forEach(verdict -> verdicts.add(verdict.asString()));
        }
        return verdicts;
    }

    private void assertRefused(String field, String code, String argument) {
        String selected = field.endsWith("}") ? field : field + " { __typename }";
        JsonNode answer = planner.ask("{ " + named(selected) + " }", Map.of());
        JsonNode error = answer.path("errors").path(0);
        assertThat(answer.path("errors")).as("%s: %s", field, answer).hasSize(1);
        assertThat(error.at("/extensions/code").asString())
                .as("%s: %s", field, error)
                .isEqualTo(code);
        assertThat(error.at("/extensions/argument/0").asString())
                .as("%s: %s", field, error)
                .isEqualTo(argument);
        assertThat(error.path("message").asString()).isNotBlank();
    }

    /** "@Place:ring" stands for the identifier of that record, "@bare Place:ring" for the uuid alone. */
    private static String named(String text) {
        return Pattern.compile("\"@(bare )?(\\w+):([\\w ]+)\"").matcher(text).replaceAll(match -> {
            String uuid = OddPlaces.id(match.group(2), match.group(3));
            String id = match.group(1) == null ? new GlobalId(match.group(2), uuid).encode() : uuid;
            return "\"" + id + "\"";
        });
    }
}
