package org.commonweave.bench.tour;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.commonweave.account.SetupCode;
import tools.jackson.databind.JsonNode;

/** The first administrator, accounts, passwords, tokens, and a login at an identity provider that is not gone through with. */
final class AccountsTour implements Tour {

    static final String NAME = "tour-root";
    static final String PASSWORD = "seven horses under a battery";

    /** Nobody listens there, and a browser that is sent there does not go. */
    private static final String PROVIDER = "http://127.0.0.1:9";

    /** After a twelfth of it, a session that is used is written down. */
    private static final Duration IDLE = Duration.ofSeconds(60);

    static final String TOKEN = """
            mutation($input: CreateAccessTokenInput!) { createAccessToken(input: $input) {
              accessToken { id } secret userErrors { code message } } }""";

    static List<String> settings() {
        String registration = "--spring.security.oauth2.client.registration.town.";
        String provider = "--spring.security.oauth2.client.provider.town.";
        return List.of(
                registration + "client-id=commonweave",
                registration + "client-secret=none",
                registration + "authorization-grant-type=authorization_code",
                registration + "redirect-uri={baseUrl}/login/oauth2/code/{registrationId}",
                registration + "scope=openid",
                provider + "authorization-uri=" + PROVIDER + "/authorize",
                provider + "token-uri=" + PROVIDER + "/token",
                provider + "jwk-set-uri=" + PROVIDER + "/keys",
                provider + "user-name-attribute=sub",
                "--commonweave.sign-in.idle=" + IDLE.toSeconds() + "s");
    }

    @Override
    public void walk(Guide guide, Stage stage) {
        Browser root = new Browser(guide);
        root.post("/setup", Map.of("code", SetupCode.next(guide.context()), "name", NAME, "password", PASSWORD));
        somebodys(root, stage);
        tokens(guide, root, stage);
        Guide.pause(IDLE.dividedBy(10));
        root.data("{ viewer { name } accessTokens { name } }", Map.of());
        root.post("/sign-out", Map.of());
        root.signIn(NAME, PASSWORD);
        login(new Browser(guide));
    }

    /** An account of somebody's that is changed, locked, let in again and given another password. */
    private static void somebodys(Browser root, Stage stage) {
        String account = root.data(
                        "mutation($input: AddAccountInput!) { addAccount(input: $input) { account { id } userErrors { code message } } }",
                        Map.of("input", Map.of("name", "tour-clerk", "role", "RESIDENT")))
                .at("/addAccount/account/id")
                .asString();
        root.data(
                "{ accounts(first: 10) { totalCount nodes { name } } end: accounts(last: 10) { nodes { name } } }",
                Map.of());
        root.data(
                "mutation($input: ChangeAccountInput!) { changeAccount(input: $input) { userErrors { code message } } }",
                Map.of(
                        "input",
                        Map.of(
                                "account",
                                account,
                                "role",
                                "AGENCY",
                                "organization",
                                stage.organization(Cast.AGENCY),
                                "person",
                                stage.person("ann"))));
        for (boolean locked : List.of(true, false)) {
            root.data(
                    "mutation($input: LockAccountInput!) { lockAccount(input: $input) { userErrors { code message } } }",
                    Map.of("input", Map.of("account", account, "isLocked", locked)));
        }
        root.data(
                "mutation($input: ResetPasswordInput!) { resetPassword(input: $input) { userErrors { code message } } }",
                Map.of("input", Map.of("account", account)));
    }

    private static void tokens(Guide guide, Browser root, Stage stage) {
        JsonNode made = root.data(
                        TOKEN,
                        Map.of(
                                "input",
                                Map.of(
                                        "name",
                                        "nightly",
                                        "scope",
                                        "READ",
                                        "expiresAt",
                                        stage.now.plusDays(1).toString())))
                .path("createAccessToken");
        guide.data(made.path("secret").asString(), "{ viewer { name } }", Map.of());
        root.data(
                "mutation($input: RevokeAccessTokenInput!) { revokeAccessToken(input: $input) { userErrors { code message } } }",
                Map.of("input", Map.of("token", made.at("/accessToken/id").asString())));
        // One that stays, for retention to find.
        root.data(
                TOKEN,
                Map.of(
                        "input",
                        Map.of(
                                "name",
                                "weekly",
                                "scope",
                                "READ",
                                "expiresAt",
                                stage.now.plusDays(1).toString())));
    }

    private static void login(Browser browser) {
        String there = browser.get("/oauth2/authorization/town")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String state = there.replaceAll(".*[?&]state=([^&]*).*", "$1");
        // Whoever would not sign in there comes back, too, and nothing has to be asked of the provider then.
        browser.get("/login/oauth2/code/town?error=access_denied&state=" + state);
        if (!there.startsWith(PROVIDER)
                || URLDecoder.decode(state, StandardCharsets.UTF_8).isEmpty()) {
            throw new IllegalStateException("The login does not go to the provider: " + there);
        }
    }
}
