package org.commonweave.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.SampleInGraph;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A whistle comes to the board while it is looked at, and a department is summoned from there. */
@GraphTest
class WhistlesTests {

    private static final String BLOW = "mutation($need: ID!) { blowWhistle(input: {need: $need, kind: WORK})"
            + " { userErrors { message } whistle { id } } }";

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
        String need = api.data("{ whistles(first: 1, where: {state: {eq: DISPATCHED}}) { nodes { about { uuid } } } }")
                .at("/whistles/nodes/0/about/uuid")
                .asString();
        String whistle = api.data(BLOW, Map.of("need", need))
                .at("/blowWhistle/whistle/id")
                .asString();
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
}
