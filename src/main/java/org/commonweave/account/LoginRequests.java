package org.commonweave.account;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.commonweave.access.Instants;
import org.commonweave.graph.Statement;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Logins on their way through an identity provider: in the graph, because another instance may see them come back, and bound
 * to the browser that began them by a cookie, so that nobody can hand theirs to somebody else.
 */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class LoginRequests implements ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final Statement KEEP = Statement.named("account/keep-login");
    private static final Statement FIND = Statement.named("account/login");
    private static final Statement END = Statement.named("account/end-login");

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String COOKIE = "commonweave-login";
    private static final String REGISTRATION = OAuth2ParameterNames.REGISTRATION_ID;

    private final OwnGraph graph;
    private final SessionCookie session;

    LoginRequests(OwnGraph graph, SessionCookie session) {
        this.graph = graph;
        this.session = session;
    }

    @Override
    public Mono<Void> saveAuthorizationRequest(OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
        String browser = Secrets.next();
        exchange.getResponse().addCookie(cookie(browser, LONGEST));
        Map<String, Object> properties = new HashMap<>();
        properties.put("hash", hash(browser, request.getState()));
        properties.put("state", request.getState());
        properties.put("expiresAt", graph.now().plus(LONGEST));
        properties.put("authorizationUri", request.getAuthorizationUri());
        properties.put("clientId", request.getClientId());
        properties.put("redirectUri", request.getRedirectUri());
        properties.put("scopes", request.getScopes().stream().toList());
        properties.put("registration", request.getAttribute(REGISTRATION));
        properties.put("nonce", request.getAttribute(OidcParameterNames.NONCE));
        properties.put("verifier", request.getAttribute(PkceParameterNames.CODE_VERIFIER));
        return graph.write(KEEP, Map.of("properties", properties), row -> true).then();
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
        String state = exchange.getRequest().getQueryParams().getFirst(OAuth2ParameterNames.STATE);
        HttpCookie browser = exchange.getRequest().getCookies().getFirst(COOKIE);
        if (state == null || browser == null) {
            return Mono.empty();
        }
        Map<String, Object> asked = Map.of("hash", hash(browser.getValue(), state), "now", Instants.last(graph.now()));
        return graph.read(FIND, asked, row -> request(row.get("login"))).next();
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
        return loadAuthorizationRequest(exchange).flatMap(request -> {
            HttpCookie browser = exchange.getRequest().getCookies().getFirst(COOKIE);
            String hash = browser == null ? "" : hash(browser.getValue(), request.getState());
            exchange.getResponse().addCookie(cookie("", Duration.ZERO));
            return graph.write(END, Map.of("hash", hash, "now", Instants.first(graph.now())), row -> request);
        });
    }

    private static String hash(String browser, @Nullable String state) {
        return Secrets.hash(browser + " " + state);
    }

    /** The way back from the provider is a link of another site, which a stricter cookie would not go with. */
    private ResponseCookie cookie(String value, Duration age) {
        return ResponseCookie.from(COOKIE, value)
                .path("/login/oauth2")
                .httpOnly(true)
                .secure(session.secure())
                .sameSite("Lax")
                .maxAge(age)
                .build();
    }

    private static OAuth2AuthorizationRequest request(Value login) {
        Map<String, Object> attributes = new HashMap<>();
        put(attributes, REGISTRATION, login.get("registration"));
        put(attributes, OidcParameterNames.NONCE, login.get("nonce"));
        put(attributes, PkceParameterNames.CODE_VERIFIER, login.get("verifier"));
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(login.get("authorizationUri").asString())
                .clientId(login.get("clientId").asString())
                .redirectUri(login.get("redirectUri").asString())
                .scopes(Set.copyOf(login.get("scopes").asList(Value::asString)))
                .state(login.get("state").asString())
                .attributes(all -> all.putAll(attributes))
                .build();
    }

    private static void put(Map<String, Object> attributes, String name, Value value) {
        if (!value.isNull()) {
            attributes.put(name, value.asString());
        }
    }
}
