package org.commonweave.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonweave.Commonweave;
import org.commonweave.access.Role;
import org.commonweave.graph.Await;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.commonweave.testing.TestNeo4j;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** Sessions: how they begin, what they allow, and how they end. */
@GraphTest
@TestPropertySource(properties = {"commonweave.sign-in.attempts=3", "commonweave.sign-in.attempts-per-address=1000"})
class SignInTests {

    private static final String WHO = "{ viewer { role name signIn scope organization { uuid } } }";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    MeterRegistry metrics;

    private Account ada;

    @BeforeEach
    void start() {
        TestDatabase.empty();
        People.none();
        ada = People.add(accounts, passwords, "ada", Role.PLANNER, null);
    }

    @Test
    void signsInAndOut() {
        Browser browser = Browser.at(port);
        assertThat(browser.ask(WHO).at("/data/viewer/role").asString()).isEqualTo("ANONYMOUS");

        HttpResponse<String> answer = browser.signIn(" ADA ", People.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("commonweave=")
                        && cookie.toLowerCase(java.util.Locale.ROOT).contains("; httponly")
                        && cookie.contains("SameSite=Lax"));
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(browser.ask(WHO).at("/data/viewer").toString())
                .contains("\"PLANNER\"", "\"ada\"", "\"PASSWORD\"", "\"WRITE\"");
        assertThat(browser.post("/sign-out", Map.of()).statusCode()).isEqualTo(204);
        assertThat(browser.cookie("commonweave")).isEmpty();
        assertThat(browser.ask(WHO).at("/data/viewer/role").asString()).isEqualTo("ANONYMOUS");
    }

    @Test
    void takesFormsToo() {
        Browser browser = Browser.at(port);
        HttpResponse<String> answer =
                browser.form("/sign-in", "name=ada&password=" + People.PASSWORD.replace(' ', '+') + "&next=/me");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/me");
        assertThat(browser.ask(WHO).at("/data/viewer/name").asString()).isEqualTo("ada");

        answer = browser.form(
                "/sign-in", "name=ada&password=" + People.PASSWORD.replace(' ', '+') + "&next=//evil.test");
        assertThat(answer.headers().firstValue("Location")).hasValue("/");
        answer = browser.form("/sign-in", "name=ada&password=wrong");
        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in?refused=SIGN_IN_FAILED");
    }

    @Test
    void saysTheSameOfAWrongNameAWrongPasswordAndALockedAccount() {
        Browser browser = Browser.at(port);
        HttpResponse<String> wrong = browser.signIn("ada", "not the password at all");
        HttpResponse<String> unknown = browser.signIn("nobody", "not the password at all");
        Await.one(accounts.change(ada.id(), Map.of("isLocked", true)));
        HttpResponse<String> locked = browser.signIn("ada", People.PASSWORD);

        assertThat(List.of(wrong.statusCode(), unknown.statusCode(), locked.statusCode()))
                .containsOnly(401);
        assertThat(List.of(wrong.body(), unknown.body(), locked.body()))
                .allSatisfy(body -> assertThat(body).isEqualTo(wrong.body()).contains("SIGN_IN_FAILED"));
    }

    @Test
    void takesTheSameStatementsForAnUnknownName() {
        Browser browser = Browser.at(port);
        assertThat(statements(() -> browser.signIn("nobody", "not the password at all")))
                .isEqualTo(statements(() -> browser.signIn("ada", "not the password at all")))
                .containsExactly(Map.entry("account/find-by-name", 1L));
    }

    private Map<String, Long> statements(Runnable work) {
        Map<String, Long> before = counted();
        work.run();
        Map<String, Long> more = new TreeMap<>();
        counted().forEach((name, count) -> {
            if (count > before.getOrDefault(name, 0L)) {
                more.put(name, count - before.getOrDefault(name, 0L));
            }
        });
        return more;
    }

    private Map<String, Long> counted() {
        Map<String, Long> all = new TreeMap<>();
        metrics.find("commonweave.statement")
                .timers()
                .forEach(timer -> all.merge(timer.getId().getTag("statement"), timer.count(), Long::sum));
        return all;
    }

    @Test
    void slowsDownWhoeverGuesses() {
        Browser browser = Browser.at(port);
        for (int i = 0; i < 3; i++) {
            assertThat(browser.signIn("guessed", "wrong wrong wrong").statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> answer = browser.signIn("guessed", "wrong wrong wrong");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Browser.code(answer)).isEqualTo("TOO_MANY_ATTEMPTS");
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(600, 900);
        assertThat(browser.signIn("ada", People.PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesWhatAnotherSiteHasABrowserSend() {
        Browser browser = Browser.at(port);
        Map<String, String> typed = Map.of("name", "ada", "password", People.PASSWORD);
        assertThat(Browser.code(browser.forged("/sign-in", typed))).isEqualTo("CSRF_TOKEN_MISSING");
        browser.signIn("ada", People.PASSWORD);
        HttpResponse<String> forged = browser.forged("/graphql", Map.of("query", WHO));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(Browser.code(forged)).isEqualTo("CSRF_TOKEN_MISSING");
        assertThat(browser.forged("/sign-out", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void givesEverySessionAnIdentifierOfItsOwn() {
        Browser browser = Browser.at(port);
        browser.signIn("ada", People.PASSWORD);
        String first = browser.cookie("commonweave").orElseThrow();
        browser.signIn("ada", People.PASSWORD);
        String second = browser.cookie("commonweave").orElseThrow();
        assertThat(second).isNotEqualTo(first).hasSizeGreaterThan(40);
        assertThat(sessions()).isEqualTo(1);
    }

    @Test
    void endsSessionsByLockAndByPassword() {
        Browser browser = Browser.at(port);
        browser.signIn("ada", People.PASSWORD);
        Await.one(accounts.password(ada.id(), Await.one(passwords.hash("another horse battery staple")), false));
        HttpResponse<String> ended = browser.post("/graphql", Map.of("query", WHO));
        assertThat(ended.statusCode()).isEqualTo(401);
        assertThat(Browser.code(ended)).isEqualTo("UNAUTHENTICATED");
        assertThat(browser.cookie("commonweave")).isEmpty();

        browser.signIn("ada", "another horse battery staple");
        Await.one(accounts.change(ada.id(), Map.of("isLocked", true)));
        assertThat(browser.post("/graphql", Map.of("query", WHO)).statusCode()).isEqualTo(401);
    }

    @Test
    void endsSessionsByTime() {
        Browser browser = Browser.at(port);
        browser.signIn("ada", People.PASSWORD);
        age("s.seenAt = datetime() - duration('PT119M')");
        assertThat(browser.ask(WHO).at("/data/viewer/name").asString()).isEqualTo("ada");
        // That use was written down.
        age("s.seenAt = s.seenAt - duration('PT119M')");
        assertThat(browser.ask(WHO).at("/data/viewer/name").asString()).isEqualTo("ada");
        age("s.seenAt = datetime() - duration('PT121M')");
        assertThat(browser.post("/graphql", Map.of("query", WHO)).statusCode()).isEqualTo(401);

        browser.signIn("ada", People.PASSWORD);
        age("s.expiresAt = datetime() - duration('PT1S')");
        assertThat(browser.post("/graphql", Map.of("query", WHO)).statusCode()).isEqualTo(401);
    }

    @Test
    void sharesSessionsBetweenInstances() {
        Browser browser = Browser.at(port);
        browser.signIn("ada", People.PASSWORD);
        try (ConfigurableApplicationContext second = new SpringApplicationBuilder(
                        Commonweave.class, TestNeo4j.Connection.class)
                .run("--server.port=0", "--commonweave.sample.load=false", "--commonweave.api.warm-up=0s")) {
            int other = second.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            Browser there = browser.on(other);
            assertThat(there.ask(WHO).at("/data/viewer/name").asString()).isEqualTo("ada");
            there.post("/sign-out", Map.of());
        }
        assertThat(browser.ask(WHO).at("/data/viewer/role").asString()).isEqualTo("ANONYMOUS");
        assertThat(sessions()).isZero();
    }

    private static long sessions() {
        return TestDatabase.driver()
                .executableQuery("MATCH (s:__Session) RETURN count(s) AS n")
                .execute()
                .records()
                .get(0)
                .get("n")
                .asLong();
    }

    private static void age(String change) {
        TestDatabase.driver()
                .executableQuery("MATCH (s:__Session) SET " + change)
                .execute();
    }
}
