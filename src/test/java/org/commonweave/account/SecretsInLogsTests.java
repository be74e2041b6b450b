package org.commonweave.account;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.commonweave.access.Role;
import org.commonweave.graph.Await;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nothing secret is written where more people read than those it belongs to, however much is logged. */
@GraphTest
@ExtendWith(OutputCaptureExtension.class)
class SecretsInLogsTests {

    private static final String[] TALKATIVE = {"org.commonweave", "org.springframework.security", "graphql"};

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    Setup setup;

    @BeforeEach
    void start() {
        TestDatabase.empty();
        People.none();
        level(Level.TRACE);
    }

    @AfterEach
    void quiet() {
        level(null);
    }

    @Test
    void keepsPasswordsTokensSessionsAndCodesToItself(CapturedOutput output) {
        String code = Await.one(setup.offer());
        Browser browser = Browser.at(port);
        browser.post("/setup", Map.of("code", code, "name", "root", "password", People.PASSWORD));
        browser.signIn("root", "canary wrong password 81");
        browser.signIn("canary typed as name 81", People.PASSWORD);
        browser.signIn("root", People.PASSWORD);
        String session = browser.cookie("commonweave").orElseThrow();
        String token = browser.ask(
                        "mutation($input: CreateAccessTokenInput!) { createAccessToken(input: $input) { secret } }",
                        Map.of(
                                "name", "x",
                                "scope", "READ",
                                "expiresAt",
                                        OffsetDateTime.now(ZoneOffset.UTC)
                                                .plusDays(1)
                                                .toString()))
                .at("/data/createAccessToken/secret")
                .asString();
        Api.on(port).as(token).data("{ viewer { role } }");
        Api.on(port).as("cw_pat_canary-unknown-token-81").ask("{ viewer { role } }", Map.of());
        browser.ask(
                "mutation($input: ChangePasswordInput!) { changePassword(input: $input) { isChanged } }",
                Map.of("current", People.PASSWORD, "new", "canary new password 81"));
        People.add(accounts, passwords, "lin", Role.RESIDENT, null);

        assertThat(browser.signIn("root", "canary new password 81").statusCode())
                .isEqualTo(200);
        assertThat(output.getAll())
                .contains("signed in")
                .doesNotContain(People.PASSWORD, "canary", code, session, token);
        assertThat(output.getAll()).doesNotContain("$argon2id$");
    }

    private static void level(@Nullable Level level) {
        for (String name : TALKATIVE) {
            ((Logger) LoggerFactory.getLogger(name)).setLevel(level);
        }
    }
}
