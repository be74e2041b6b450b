package org.commonweave.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.SampleInGraph;
import org.commonweave.testing.TestDatabase;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What is so when something is not: not allowed, not reachable, nothing there. */
@GraphTest
class StatesTests {

    @LocalServerPort
    int port;

    @Autowired
    RecordLoad records;

    @Autowired
    ApplicationContext service;

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "en"})
    void saysWhoMaySeeAPage(String lang) {
        SampleInGraph.load(records);
        Visitor resident = new Visitor(port, lang).as("resident").open("/findings");
        resident.sees(resident.words.of("findings.forbidden")).isFine();
        new Visitor(port, lang).as("resident").open("/").sees(resident.words.of("overview.forbidden"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "en"})
    void saysWhatToDoWhenTheServiceCannotBeReached(String lang) {
        SampleInGraph.load(records);
        Visitor planner = new Visitor(port, lang).as("planner").open("/whistles");
        network(true);
        try {
            planner.run(
                    "history.pushState(null, '', '/whistles?on=2026-05-31'); dispatchEvent(new PopStateEvent('popstate'))");
            planner.sees(planner.words.of("problem.offline")).sees(planner.words.of("state.offline"));
            planner.press(planner.words.of("state.retry")).sees(planner.words.of("problem.offline"));
        } finally {
            network(false);
        }
        assertThat(planner.find(".lane").getText()).isNotBlank();
        Browser.complaints();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "en"})
    void saysThatAPlaceIsNotKnown(String lang) {
        SampleInGraph.load(records);
        Visitor planner = new Visitor(port, lang).as("planner").open("/?place=of-another-service");
        String home = lang.equals("en") ? "Wuqiao Sub-district" : "梧桥街道";
        planner.sees(planner.words.of("scope.unknown", "place", home)).isFine();
        planner.press(planner.words.of("scope.unknown.stay", "place", home)).settled();
        assertThat(Browser.driver().getCurrentUrl()).doesNotContain("place=");
        assertThat(planner.all(".banner")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "en"})
    void waitsForAServiceThatIsStarting(String lang) {
        TestDatabase.empty();
        Visitor planner = new Visitor(port, lang).as("planner");
        AvailabilityChangeEvent.publish(service, ReadinessState.REFUSING_TRAFFIC);
        try {
            planner.open("/about").press(planner.words.of("page.whistles")).sees(planner.words.of("state.starting"));
            assertThat(Axe.barriers(Browser.driver())).isEmpty();
            SampleInGraph.load(records);
        } finally {
            AvailabilityChangeEvent.publish(service, ReadinessState.ACCEPTING_TRAFFIC);
        }
        assertThat(planner.find(".lane").getText()).isNotBlank();
        // It was told that the service is not available, which a browser complains about.
        Browser.complaints();
    }

    @Test
    void tellsHowToBeginWithAnEmptyGraph() {
        TestDatabase.empty();
        Visitor planner = new Visitor(port, "en").as("planner").open("/");
        planner.sees(planner.words.of("empty.database")).isFine();
    }

    private static void network(boolean offline) {
        Browser.driver().executeCdpCommand("Network.enable", Map.of());
        Browser.driver()
                .executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }
}
