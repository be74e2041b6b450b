package org.commonweave.e2e;

import java.util.stream.Stream;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.SampleInGraph;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page can be used by everybody: no barrier, no complaint, nothing over the edge. */
@GraphTest
class PagesTests {

    @LocalServerPort
    int port;

    @BeforeAll
    static void sample(@Autowired RecordLoad records) {
        SampleInGraph.load(records);
    }

    @AfterEach
    void desktopByDay() {
        Browser.dark(false);
        Browser.driver().manage().window().setSize(Browser.DESKTOP);
    }

    static Stream<Arguments> pages() {
        return Stream.of("zh-Hans", "en")
                .flatMap(lang -> Stream.of(
                                "planner /",
                                "planner /findings?kind=dependencies",
                                "planner /findings?kind=gaps",
                                "planner /findings?kind=untapped",
                                "planner /findings?kind=silent",
                                "planner /findings?kind=unmet",
                                "planner /explore",
                                "planner /explore?ask=network",
                                "planner /explore?ask=resources&view=map",
                                "planner /explore?ask=needs&view=table",
                                "agency /partners",
                                "charity /donations",
                                "planner /whistles",
                                "resident /me",
                                "administrator /administration",
                                " /",
                                " /about")
                        .map(page -> Arguments.of(
                                lang, page.substring(0, page.indexOf(' ')), page.substring(page.indexOf(' ') + 1))));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasNoBarrier(String lang, String role, String path) {
        new Visitor(port, lang).as(role).open(path).isFine();
    }

    @ParameterizedTest
    @CsvSource({
        "zh-Hans, planner, /",
        "zh-Hant, planner, /findings?kind=gaps",
        "en, planner, /explore?ask=network",
        "zh-Hans, charity, /donations",
        "en, planner, /whistles",
        "zh-Hant, resident, /me"
    })
    void hasNoneByNightOnAPhone(String lang, String role, String path) {
        Browser.dark(true);
        Browser.driver().manage().window().setSize(Browser.PHONE);
        new Visitor(port, lang).as(role).open(path).isFine();
    }
}
