package org.commonweave.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.SampleInGraph;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A whistle comes to the board while it is looked at; departments are summoned and hand on from there. */
@GraphTest
class WhistlesTests {

    private static final String BLOW = "mutation($need: ID!) { blowWhistle(input: {need: $need, kind: WORK})"
            + " { userErrors { message } whistle { id } } }";

    private static final String ISSUE =
            "{ whistles(first: 1, where: {state: {eq: DISPATCHED}}) { nodes { about { uuid } } } }";
    private static final String DISPATCH =
            "mutation($whistle: ID!, $to: ID!) { dispatchWhistle(input: {whistle: $whistle,"
                    + " summon: [$to]}) { userErrors { message } } }";
    private static final String HANDED_ON =
            "query($id: ID!) { node(id: $id) { ... on Whistle { events { reason } summoned"
                    + " { edges { transferredFromSeq node { name(lang: ZH_HANS) } } } } } }";
    private static final String GRID =
            "{ whistles(first: 1, where: {about: {some: {locations: {some: {level: {eq: GRID}}}}}})"
                    + " { nodes { about { locations { nodes { id parent { id } } } } } } }";
    private static final String COUNT =
            "query($place: ID!) { whistles(where: {about: {some: {locations: {some: {within:"
                    + " $place}}}}}) { totalCount } }";

    @LocalServerPort
    int port;

    @BeforeAll
    static void sample(@Autowired RecordLoad records) {
        SampleInGraph.load(records);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "en"})
    void summonsADepartmentFromTheLiveBoard(String lang) {
        Visitor planner = new Visitor(port, lang).as("planner").open("/whistles");
        planner.find(".lane .card");
        Api api = Api.on(port).as("demo-planner");
        String whistle = blow(api);
        planner.press(planner.find("section[aria-labelledby=lane-BLOWN] .card"))
                .sees(planner.words.of("step.title"))
                .press(planner.words.of("CaseEventType.DISPATCHED"));
        planner.press(planner.find("dialog fieldset input"));
        planner.isFine();
        planner.press(planner.find("dialog .actions .primary")).sees(planner.words.of("step.done"));
        assertThat(api.data("query($id: ID!) { node(id: $id) { ... on Whistle { state } } }", Map.of("id", whistle))
                        .at("/node/state")
                        .asString())
                .isEqualTo("DISPATCHED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "en"})
    void handsASummonsOn(String lang) {
        Api office = Api.on(port).as("demo-planner");
        String whistle = blow(office);
        String agency = Api.on(port)
                .as("demo-agency")
                .data("{ viewer { organization { uuid } } }")
                .at("/viewer/organization/uuid")
                .asString();
        office.data(DISPATCH, Map.of("whistle", whistle, "to", agency));

        Visitor asked = new Visitor(port, lang).as("agency").open("/whistles?everywhere=1");
        asked.press(asked.find("section[aria-labelledby=lane-DISPATCHED] .card"))
                .press(asked.words.of("CaseEventType.TRANSFERRED"))
                .types("dialog input[required]", "E2E " + lang);
        asked.find("dialog input[type=radio]").click();
        asked.types("dialog input[role=combobox]", "暖阳").find("dialog [role=option]");
        assertThat(asked.find("dialog .primary").isEnabled())
                .as("what was chosen before is no longer meant")
                .isFalse();
        asked.find("dialog [role=option]").click();
        asked.isFine();
        asked.press(asked.find("dialog .primary"))
                .sees(asked.words.of("step.done"))
                .sees(asked.words.of("summons.transferred"))
                .settled()
                .isFine();

        JsonNode told = office.data(HANDED_ON, Map.of("id", whistle)).at("/node");
        assertThat(told.at("/summoned/edges"))
                .filteredOn(edge -> edge.path("transferredFromSeq").asInt(0) == 1)
                .singleElement()
                .satisfies(edge -> assertThat(edge.at("/node/name").asString()).contains("暖阳"));
        assertThat(told.at("/events").toString()).contains("E2E " + lang);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "en"})
    void looksAtThoseOfAGrid(String lang) {
        JsonNode grid = Api.on(port).as("demo-planner").data(GRID).at("/whistles/nodes/0/about/locations/nodes/0");
        String here = grid.path("id").asString();
        long count = Api.on(port)
                .as("demo-planner")
                .data(COUNT, Map.of("place", here))
                .at("/whistles/totalCount")
                .asLong();
        assertThat(count).isPositive();

        Visitor planner = new Visitor(port, lang).as("planner").open("/whistles");
        assertThat(planner.all(option(here)))
                .as("grids of communities that nobody looks at")
                .isEmpty();
        new Select(planner.find(".scope select"))
                .selectByValue(grid.at("/parent/id").asString());
        planner.find(option(here));
        planner.settled();
        new Select(planner.find(".scope select")).selectByValue(here);
        planner.find(".lane .card");
        planner.settled();
        assertThat(planner.all(".lane .card")).hasSize((int) count);
        assertThat(Browser.driver().getCurrentUrl()).contains("place=" + here);

        Browser.driver().navigate().refresh();
        planner.find(option(here) + ":checked");
        planner.find(".lane .card");
        planner.settled();
        assertThat(planner.all(".lane .card")).hasSize((int) count);
        planner.press(planner.words.of("whistles.everywhere"));
        new WebDriverWait(Browser.driver(), Duration.ofSeconds(30))
                .until(page -> planner.all(".lane .card").size() > count);
        planner.settled().isFine();
    }

    private static String option(String place) {
        return ".scope option[value='" + place + "']";
    }

    private static String blow(Api office) {
        String need = office.data(ISSUE).at("/whistles/nodes/0/about/uuid").asString();
        return office.data(BLOW, Map.of("need", need))
                .at("/blowWhistle/whistle/id")
                .asString();
    }
}
