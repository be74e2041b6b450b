package org.commonweave.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.commonweave.graph.Await;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The first administrator, and no second one by the same way. */
@GraphTest
class SetupTests {

    @LocalServerPort
    int port;

    @Autowired
    Setup setup;

    private String code;

    @BeforeEach
    void start() {
        TestDatabase.empty();
        People.none();
        code = Await.one(setup.offer());
    }

    @Test
    void makesOneAdministratorAndSignsThemIn() {
        Browser browser = Browser.at(port);
        assertThat(set(browser, code, "root", People.PASSWORD).statusCode()).isEqualTo(200);
        assertThat(browser.ask("{ viewer { role name managesAccounts } }")
                        .at("/data/viewer")
                        .toString())
                .contains("ADMINISTRATOR", "root", "true");

        HttpResponse<String> again = set(Browser.at(port), code, "other", People.PASSWORD);
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(Browser.code(again)).isEqualTo("SETUP_CODE_UNKNOWN");
        assertThat(Await.all(setup.offer().flux())).isEmpty();
    }

    @Test
    void takesOnlyTheLastCodeAndOnlyForADay() {
        String next = Await.one(setup.offer());
        Browser browser = Browser.at(port);
        assertThat(Browser.code(set(browser, code, "root", People.PASSWORD))).isEqualTo("SETUP_CODE_UNKNOWN");
        assertThat(Browser.code(set(browser, "guess", "root", People.PASSWORD))).isEqualTo("SETUP_CODE_UNKNOWN");
        TestDatabase.driver()
                .executableQuery("MATCH (c:__SetupCode) SET c.expiresAt = datetime() - duration('PT1S')")
                .execute();
        assertThat(Browser.code(set(browser, next, "root", People.PASSWORD))).isEqualTo("SETUP_CODE_UNKNOWN");
    }

    @Test
    void saysWhatAPasswordHasToBeAndKeepsTheCode() {
        Browser browser = Browser.at(port);
        HttpResponse<String> brief = set(browser, code, "root", "short");
        assertThat(brief.statusCode()).isEqualTo(400);
        assertThat(brief.body()).contains("\"field\":\"password\"", "12");
        assertThat(Browser.code(set(browser, code, "root", "root root root root")))
                .isEqualTo("INVALID_VALUE");
        assertThat(set(browser, code, "!", People.PASSWORD).body()).contains("\"field\":\"name\"");
        assertThat(set(browser, code, "root", People.PASSWORD).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> set(Browser browser, String code, String name, String password) {
        return browser.post("/setup", Map.of("code", code, "name", name, "password", password));
    }
}
