package org.commonweave.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** An identity provider: logins that become sessions, and bearer tokens. */
@GraphTest
class ProviderTests {

    private static final Issuer ISSUER = Issuer.start();
    private static final String WHO = "{ viewer { role name signIn scope organization { uuid } managesAccounts } }";

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        String client = "spring.security.oauth2.client.";
        registry.add(client + "registration.town.client-id", () -> "commonweave");
        registry.add(client + "registration.town.client-secret", () -> "canary-client-secret");
        registry.add(client + "registration.town.scope", () -> "openid,profile");
        registry.add(client + "provider.town.issuer-uri", ISSUER::uri);
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::uri);
        registry.add("commonweave.sign-in.claims.role", () -> "realm_access.roles");
        registry.add("commonweave.sign-in.claims.roles.planners", () -> "PLANNER");
        registry.add("commonweave.sign-in.claims.roles.street", () -> "AGENCY");
        registry.add("commonweave.sign-in.claims.roles.root", () -> "ADMINISTRATOR");
        registry.add("commonweave.sign-in.claims.organization", () -> "org");
        registry.add("commonweave.sign-in.claims.audience", () -> "commonweave");
    }

    @BeforeEach
    void start() {
        TestDatabase.empty();
        People.none();
    }

    @Test
    void signsInAtTheProvider() {
        Browser browser = Browser.at(port);
        Map<String, String> asked = begun(browser);
        assertThat(asked).containsKeys("state", "nonce", "code_challenge");
        ISSUER.knows("good", claims(asked, "planners"));

        HttpResponse<String> back = browser.get("/login/oauth2/code/town?code=good&state=" + asked.get("state"));

        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(back.headers().firstValue("Location")).hasValue("/");
        assertThat(browser.ask(WHO).at("/data/viewer").toString())
                .contains("\"PLANNER\"", "\"OIDC\"", "\"lin\"", "\"WRITE\"");
        browser.post("/sign-out", Map.of());
        assertThat(browser.ask(WHO).at("/data/viewer/role").asString()).isEqualTo("ANONYMOUS");
        // A login is good once.
        assertThat(browser.get("/login/oauth2/code/town?code=good&state=" + asked.get("state"))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).startsWith("/sign-in?refused"));
    }

    @Test
    void takesNoLoginThatAnotherBrowserBegan() {
        Map<String, String> asked = begun(Browser.at(port));
        ISSUER.knows("stolen", claims(asked, "root"));
        Browser victim = Browser.at(port);
        HttpResponse<String> back = victim.get("/login/oauth2/code/town?code=stolen&state=" + asked.get("state"));
        assertThat(back.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).startsWith("/sign-in?refused"));
        assertThat(victim.ask(WHO).at("/data/viewer/role").asString()).isEqualTo("ANONYMOUS");
    }

    @Test
    void aProviderThatDoesNotAnswerIsALoginThatFailed() {
        Browser browser = Browser.at(port);
        Map<String, String> asked = begun(browser);
        HttpResponse<String> back =
                browser.get("/login/oauth2/code/town?code=" + Issuer.SILENT + "&state=" + asked.get("state"));
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(back.headers().firstValue("Location")).hasValue("/sign-in?refused=PROVIDER");
    }

    @Test
    void givesWhoHasNoMappedRoleNothing() {
        JsonNode who = bearer(Map.of(
                        "aud", "commonweave",
                        "realm_access", Map.of("roles", List.of("ADMINISTRATOR", "administrator")),
                        "org", "sw-qinghe"))
                .data(WHO)
                .path("viewer");
        assertThat(who.path("role").asString()).isEqualTo("RESIDENT");
        assertThat(who.path("organization").isNull()).isTrue();
        assertThat(who.path("managesAccounts").asBoolean()).isFalse();
    }

    @Test
    void takesBearerTokensThatAreSignedMeantForUsAndNotOld() {
        Map<String, Object> root =
                Map.of("aud", "commonweave", "realm_access", Map.of("roles", List.of("street", "root")));
        JsonNode who = bearer(root).data(WHO).path("viewer");
        assertThat(who.toString()).contains("\"ADMINISTRATOR\"", "\"JWT\"", "\"somebody\"");
        assertThat(who.path("managesAccounts").asBoolean()).isFalse();

        assertThat(code(ISSUER.forged(root))).isEqualTo("UNAUTHENTICATED");
        assertThat(code(ISSUER.signed(root, Duration.ofMinutes(-5)))).isEqualTo("UNAUTHENTICATED");
        assertThat(code(ISSUER.signed(Map.of("aud", "another service"), Duration.ofMinutes(5))))
                .isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void letsATokenWithTheScopeOfReadingOnlyRead() {
        Api reads = bearer(Map.of(
                "aud", "commonweave",
                "scope", "openid commonweave:read",
                "realm_access", Map.of("roles", List.of("root"))));
        assertThat(reads.data(WHO).at("/viewer/scope").asString()).isEqualTo("READ");
        assertThat(reads.ask(
                                "mutation { createOrganization(input: {nameEn: \"x\", kind: CHARITY}) { userErrors { code } } }",
                                Map.of())
                        .toString())
                .contains("READ_ONLY_TOKEN");
    }

    private Api bearer(Map<String, Object> claims) {
        return Api.on(port).as(ISSUER.signed(claims, Duration.ofMinutes(5)));
    }

    private String code(String token) {
        return Api.on(port)
                .as(token)
                .ask(WHO, Map.of())
                .at("/errors/0/extensions/code")
                .asString();
    }

    private static Map<String, String> begun(Browser browser) {
        HttpResponse<String> answer = browser.get("/oauth2/authorization/town");
        URI there = URI.create(answer.headers().firstValue("Location").orElseThrow());
        assertThat(there.toString()).startsWith(ISSUER.uri() + "/authorize");
        return UriComponentsBuilder.fromUri(there).build().getQueryParams().toSingleValueMap().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry ->
                                java.net.URLDecoder.decode(entry.getValue(), java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static Map<String, Object> claims(Map<String, String> asked, String role) {
        return Map.of(
                "nonce", asked.get("nonce"),
                "preferred_username", "lin",
                "realm_access", Map.of("roles", List.of(role)));
    }
}
