package org.commonweave.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** An identity provider with keys of its own, as far as signing in needs one. */
final class Issuer {

    /** The code for which it hangs up. */
    static final String SILENT = "silent";

    private static final int BITS = 2048;

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Map<String, Object>> logins = new ConcurrentHashMap<>();

    private Issuer(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
    }

    static Issuer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Issuer issuer =
                    new Issuer(server, new RSAKeyGenerator(BITS).keyID("k").generate());
            server.createContext("/.well-known/openid-configuration", issuer::configuration);
            server.createContext(
                    "/jwks", exchange -> answer(exchange, new JWKSet(issuer.key.toPublicJWK()).toJSONObject()));
            server.createContext("/token", issuer::token);
            server.start();
            return issuer;
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Whoever comes back with the code is who these claims say. */
    void knows(String code, Map<String, Object> claims) {
        logins.put(code, claims);
    }

    String signed(Map<String, Object> claims, Duration lasts) {
        return signed(key, claims, lasts);
    }

    /** As somebody would who has not got the key. */
    String forged(Map<String, Object> claims) {
        try {
            return signed(new RSAKeyGenerator(BITS).keyID("k").generate(), claims, Duration.ofMinutes(5));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signed(RSAKey by, Map<String, Object> claims, Duration lasts) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder()
                .issuer(uri())
                .subject("somebody")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lasts)));
        claims.forEach(set::claim);
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(), set.build());
            jwt.sign(new RSASSASigner(by));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void configuration(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                Map.of(
                        "issuer", uri(),
                        "authorization_endpoint", uri() + "/authorize",
                        "token_endpoint", uri() + "/token",
                        "jwks_uri", uri() + "/jwks",
                        "subject_types_supported", List.of("public"),
                        "response_types_supported", List.of("code"),
                        "id_token_signing_alg_values_supported", List.of("RS256")));
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String code = form.replaceAll("(?s).*\\bcode=([^&]*).*", "$1");
        if (code.equals(SILENT)) {
            exchange.close();
            return;
        }
        Map<String, Object> claims = new HashMap<>(logins.getOrDefault(code, Map.of()));
        claims.put("aud", "commonweave");
        answer(
                exchange,
                Map.of(
                        "access_token",
                        "opaque",
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300,
                        "id_token",
                        signed(claims, Duration.ofMinutes(5))));
    }

    private static void answer(HttpExchange exchange, Map<String, ?> body) throws IOException {
        byte[] bytes = JsonMapper.shared().writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
