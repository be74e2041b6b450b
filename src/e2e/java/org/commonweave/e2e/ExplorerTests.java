package org.commonweave.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.SampleInGraph;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The graph is begun with a question, followed, found a way in, undone, and shared. */
@GraphTest
class ExplorerTests {

    /** How many colours are in the drawing: a blank one has one. Of a copy, since a browser complains of canvases that are read often. */
    private static final String COLOURS = """
            const canvas = document.querySelector('canvas'), found = new Set();
            const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
            copy.drawImage(canvas, 0, 0);
            const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
            for (let i = 0; i < data.length; i += 4) found.add(data[i] * 65536 + data[i + 1] * 256 + data[i + 2]);
            return found.size;
            """;

    @LocalServerPort
    int port;

    @BeforeAll
    static void sample(@Autowired RecordLoad records) {
        SampleInGraph.load(records);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "en"})
    void findsAWayBetweenTwo(String lang) {
        Visitor planner = new Visitor(port, lang).as("planner").open("/explore");
        planner.press(planner.words.of("explore.ask.network")).settled().find(".twin button");
        new WebDriverWait(Browser.driver(), Duration.ofSeconds(30)).until(page -> (Long) planner.run(COLOURS) > 10);
        planner.press(lang.equals("en") ? "Qinghe Social Work Centre" : "青禾社会工作服务中心")
                .press(planner.words.of("way.from"))
                .press(lang.equals("en") ? "Nuanyang Charity" : "暖阳慈善会")
                .press(planner.words.of("way.to"))
                .sees(planner.words.of("introductions.copy"));
        assertThat(Browser.driver().getCurrentUrl()).contains("from=", "to=", "ask=network");
        planner.isFine();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "en"})
    void hidesAKindAndUndoesIt(String lang) {
        Visitor planner = new Visitor(port, lang).as("planner").open("/explore?ask=resources");
        planner.find(".twin button");
        int before = planner.all(".twin button").size();
        planner.press(planner.find(".legend input"));
        new WebDriverWait(Browser.driver(), Duration.ofSeconds(30))
                .until(page -> planner.all(".twin button").size() < before);
        planner.press(planner.words.of("tool.undo"));
        new WebDriverWait(Browser.driver(), Duration.ofSeconds(30))
                .until(page -> planner.all(".twin button").size() == before);
    }
}
