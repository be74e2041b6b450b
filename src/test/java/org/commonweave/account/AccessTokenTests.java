package org.commonweave.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Map;
import org.commonweave.access.Role;
import org.commonweave.graph.Await;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.Socket;
import org.commonweave.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Access tokens: what they allow, and for how long. */
@GraphTest
class AccessTokenTests {

    private static final String WHO = "{ viewer { role name signIn scope managesAccounts } }";
    private static final String CREATE = "mutation($input: CreateAccessTokenInput!) { createAccessToken(input: $input)"
            + " { accessToken { id name scope expiresAt usedAt } secret userErrors { field code message } } }";
    private static final String WRITE =
            "mutation { createOrganization(input: {nameEn: \"Made by a token\", kind: CHARITY}) { userErrors { code message } } }";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    private Account ada;
    private Browser browser;

    @BeforeEach
    void start() {
        TestDatabase.empty();
        People.none();
        ada = People.add(accounts, passwords, "ada", Role.ADMINISTRATOR, null);
        browser = Browser.at(port);
        browser.signIn("ada", People.PASSWORD);
    }

    @Test
    void tellsASecretOnceAndKeepsItsDigest() {
        String secret = created("READ", 1).path("secret").asString();

        assertThat(secret).startsWith("cw_pat_").hasSizeGreaterThan(45);
        JsonNode who = Api.on(port).as(secret).data(WHO).path("viewer");
        assertThat(who.toString()).contains("\"ADMINISTRATOR\"", "\"ACCESS_TOKEN\"", "\"READ\"", "\"ada\"");
        assertThat(who.path("managesAccounts").asBoolean()).isFalse();
        JsonNode listed = browser.ask("{ accessTokens { name scope usedAt } }").at("/data/accessTokens/0");
        assertThat(listed.path("name").asString()).isEqualTo("nightly export");
        assertThat(listed.path("usedAt").isNull()).isFalse();
        assertThat(TestDatabase.driver()
                        .executableQuery("MATCH (t:__AccessToken) RETURN properties(t) AS t")
                        .execute()
                        .records()
                        .get(0)
                        .toString())
                .doesNotContain(secret)
                .contains(Secrets.hash(secret));
    }

    @Test
    void refusesEveryMutationToATokenThatMayOnlyRead() {
        Api reads = Api.on(port).as(created("READ", 1).path("secret").asString());
        Api writes = Api.on(port).as(created("WRITE", 1).path("secret").asString());

        assertThat(reads.ask(WRITE, Map.of()).at("/errors/0/extensions/code").asString())
                .isEqualTo("READ_ONLY_TOKEN");
        assertThat(writes.data(WRITE).at("/createOrganization/userErrors")).isEmpty();
    }

    @Test
    void letsNoTokenTouchCredentialsOrAccounts() {
        Api writes = Api.on(port).as(created("WRITE", 1).path("secret").asString());
        Map<String, Object> token = Map.of(
                "input",
                Map.of(
                        "name",
                        "more",
                        "scope",
                        "WRITE",
                        "expiresAt",
                        OffsetDateTime.now(java.time.ZoneOffset.UTC).plusDays(2).toString()));
        assertThat(code(writes.ask(CREATE, token))).isEqualTo("FORBIDDEN");
        assertThat(code(writes.ask("{ accounts { nodes { name } } }", Map.of())))
                .isEqualTo("FORBIDDEN");
        assertThat(code(writes.ask(
                        "mutation { lockAccount(input: {account: \"" + ada.id() + "\"}) { userErrors { code } } }",
                        Map.of())))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void endsByTimeByRevocationAndWithTheAccount() {
        String expired = created("READ", 1).path("secret").asString();
        TestDatabase.driver()
                .executableQuery("MATCH (t:__AccessToken) SET t.expiresAt = datetime() - duration('PT1S')")
                .execute();
        assertThat(code(Api.on(port).as(expired).ask(WHO, Map.of()))).isEqualTo("UNAUTHENTICATED");

        JsonNode made = created("READ", 1);
        String revoked = made.path("secret").asString();
        String id = made.at("/accessToken/id").asString();
        String revoke =
                "mutation { revokeAccessToken(input: {token: \"" + id + "\"}) { revoked userErrors { code } } }";
        assertThat(browser.ask(revoke).at("/data/revokeAccessToken/revoked").asString())
                .isEqualTo(id);
        assertThat(code(Api.on(port).as(revoked).ask(WHO, Map.of()))).isEqualTo("UNAUTHENTICATED");
        assertThat(browser.ask(revoke)
                        .at("/data/revokeAccessToken/userErrors/0/code")
                        .asString())
                .isEqualTo("NOT_FOUND");

        String held = created("READ", 1).path("secret").asString();
        People.add(accounts, passwords, "second", Role.ADMINISTRATOR, null);
        Await.one(accounts.change(ada.id(), Map.of("isLocked", true)));
        assertThat(code(Api.on(port).as(held).ask(WHO, Map.of()))).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void saysWhatATokenHasToBe() {
        JsonNode refused = create("READ", 400);
        assertThat(refused.at("/userErrors/0/field").toString()).isEqualTo("[\"input\",\"expiresAt\"]");
        assertThat(refused.at("/userErrors/0/message").asString()).contains("366");
        assertThat(refused.path("secret").isNull()).isTrue();
    }

    @Test
    void opensSocketsByTokenAndEndsThemWithIt() {
        JsonNode made = created("READ", 1);
        try (Socket socket = Socket.ready(port, made.path("secret").asString())) {
            socket.say(Socket.subscribe("a", WHO));
            assertThat(socket.await("a", "next").at("/payload/data/viewer/name").asString())
                    .isEqualTo("ada");
            socket.say(Socket.subscribe("b", WRITE));
            assertThat(socket.await("b", "error").toString()).contains("READ_ONLY_TOKEN");
            browser.ask("mutation { revokeAccessToken(input: {token: \""
                    + made.at("/accessToken/id").asString() + "\"}) { revoked } }");
            socket.say(Socket.subscribe("c", WHO));
            assertThat(socket.await("c", "error").toString()).contains("UNAUTHENTICATED");
        }
    }

    private JsonNode created(String scope, int days) {
        JsonNode made = create(scope, days);
        assertThat(made.path("userErrors")).isEmpty();
        return made;
    }

    private JsonNode create(String scope, int days) {
        JsonNode answer = browser.ask(
                CREATE,
                Map.of(
                        "name",
                        "nightly export",
                        "scope",
                        scope,
                        "expiresAt",
                        OffsetDateTime.now(java.time.ZoneOffset.UTC)
                                .plusDays(days)
                                .toString()));
        return answer.at("/data/createAccessToken");
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString();
    }
}
