package org.commonweave.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonweave.testing.GraphTest;
import org.commonweave.testing.SampleInGraph;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A plan is followed while it is made, and nobody goes on making one that nobody waits for. */
@GraphTest
class DonationsTests {

    /**
     * The service plans the sample in a moment: its events are held back until they are let go, with some before them
     * that a larger place would have.
     */
    private static final String HOLD_BACK = """
            const asked = window.fetch;
            window.plans = [];
            window.fetch = (path, init) => {
              if (init?.headers?.Accept !== 'text/event-stream') return asked(path, init);
              const plan = { input: JSON.parse(init.body).variables.input, aborted: false, left: false };
              const answer = asked(path, init).then(response => response.text());
              const bytes = new TextEncoder();
              const stream = new ReadableStream({
                start(held) {
                  plan.say = text => held.enqueue(bytes.encode(text));
                  plan.letGo = async optimality => plan.say((await answer)
                    .replaceAll('"optimality":"EXACT"', `"optimality":"${optimality}"`)
                    .split('\\n\\n').filter(event => event.includes('"proposal":{')).map(event => `${event}\\n\\n`).join(''));
                  init.signal.addEventListener('abort', () => { plan.aborted = true; held.error(init.signal.reason); });
                },
                cancel() { plan.left = true; },
              });
              answer.catch(() => {});
              plans.push(plan);
              return Promise.resolve(new Response(stream, { headers: { 'Content-Type': 'text/event-stream' } }));
            };""";

    private static final String SAY = "plans[arguments[0]].say('event:next\\ndata:' + JSON.stringify({ data: {"
            + " matchProgress: { plan: 1, solved: arguments[1], parts: 10, proposal: null } } }) + '\\n\\n')";
    private static final String LET_GO = "return plans[arguments[0]].letGo(arguments[1])";

    @LocalServerPort
    int port;

    @BeforeAll
    static void sample(@Autowired RecordLoad records) {
        SampleInGraph.load(records);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "zh-Hant", "en"})
    void tellsHowFarThePlanIsAndThatItsTimeWasUp(String lang) {
        Visitor charity = held(lang);
        charity.sees(charity.words.of("planning.reading")).sees(charity.words.of("planning.limit.text", "count", "5"));
        assertThat(charity.find("main progress").getDomAttribute("value"))
                .as("nobody knows yet how much there is")
                .isNull();

        charity.run(SAY, 0, 0);
        charity.sees(charity.words.of("planning.solving"));
        charity.run(SAY, 0, 3);
        charity.sees(charity.words.of("planning.parts", "percent", "30%", "solved", "3", "parts", "10"));
        assertThat(charity.find("main progress").getDomProperty("position")).isEqualTo("0.3");
        assertThat(charity.find("main progress").getAriaRole()).isEqualTo("progressbar");
        charity.isFine();

        charity.run(LET_GO, 0, "BEST_FOUND");
        charity.sees(charity.words.of("planning.best", "count", "5")).settled();
        assertThat(charity.find("main .note[role=status]").getText())
                .isEqualTo(charity.words.of("planning.best", "count", "5"));
        assertThat(charity.run("return plans[0].left"))
                .as("the plan is there: nothing more is waited for")
                .isEqualTo(true);
        charity.isFine();

        charity.press(charity.words.of("planning.longer", "count", "10"));
        charity.sees(charity.words.of("planning.reading"));
        assertThat(charity.run("return plans[1].input.timeLimitSeconds")).isEqualTo(10L);
        assertThat(Browser.driver().getCurrentUrl()).contains("limit=10");
        charity.run(LET_GO, 1, "EXACT");
        charity.sees(charity.words.of("planning.exact")).settled().isFine();
    }

    @Test
    void leavesNoPlanBehind() {
        Visitor charity = held("en");
        charity.run(SAY, 0, 1);
        charity.sees(charity.words.of("planning.solving"));
        new Select(charity.find("main label select")).selectByVisibleText(charity.words.of("policy.near"));
        charity.sees(charity.words.of("planning.reading"));
        assertThat(charity.run("return plans.map(plan => plan.aborted)")).isEqualTo(java.util.List.of(true, false));

        charity.press(charity.find("nav a[href^='/about']")).sees(charity.words.of("about.lead"));
        assertThat(charity.run("return plans.map(plan => plan.aborted)")).isEqualTo(java.util.List.of(true, true));
        assertThat(charity.all("main progress")).isEmpty();
        assertThat(Browser.complaints()).isEmpty();
    }

    /** On the donations, where plans are held back. */
    private Visitor held(String lang) {
        Visitor charity = new Visitor(port, lang).as("charity").open("/about");
        charity.run(HOLD_BACK);
        return charity.press(charity.find("nav a[href^='/donations']"));
    }
}
