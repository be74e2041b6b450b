package org.commonweave.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonweave.testing.GraphTest;
import org.commonweave.testing.SampleInGraph;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A planner diagnoses a sub-district, sees where cooperation hangs on one person, and what would change it. */
@GraphTest
class PlannerTests {

    @LocalServerPort
    int port;

    @BeforeAll
    static void sample(@Autowired RecordLoad records) {
        SampleInGraph.load(records);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "en"})
    void findsASinglePersonDependencyFromTheFirstPage(String lang) {
        Visitor planner = new Visitor(port, lang).as("").open("/");
        planner.press(planner.words.of("role.planner.who")).settled();
        planner.press(planner.words.of("priority.dependencies.go")).settled();
        assertThat(planner.all(".path")).hasSizeGreaterThan(10);
        planner.press(planner.find("li input[type=checkbox]"))
                .sees(planner.words.of("whatif.result", "before", "15", "after", "14"));
        planner.isFine();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "en"})
    void opensTheEvidenceOfAFigureAndComparesTwoDays(String lang) {
        Visitor planner = new Visitor(port, lang).as("planner").open("/");
        assertThat(planner.all(".figure")).hasSizeGreaterThan(30);
        planner.press(planner.find(".figure")).sees(planner.words.start("evidence.paths"));
        assertThat(planner.find("dialog .path").getText()).isNotBlank();
        planner.isFine();
        planner.find("dialog").sendKeys(Keys.ESCAPE);
        planner.press(planner.words.of("compare.months", "count", "6")).find(".change");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "en"})
    void seesWhoCouldCloseAGap(String lang) {
        Visitor planner = new Visitor(port, lang).as("planner").open("/findings?kind=gaps");
        planner.press(planner.words.of("introductions.who")).sees(planner.words.of("introductions.copy"));
        planner.press(planner.words.of("agreement.draft"));
        assertThat(planner.find("#draft").getDomProperty("value")).contains("1.");
        planner.isFine();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "en"})
    void followsAWhistle(String lang) {
        Visitor planner = new Visitor(port, lang).as("planner").open("/whistles");
        planner.press(planner.find(".lane .card")).sees(planner.words.of("step.signedAt"));
        planner.isFine();
    }
}
