package org.commonweave.account;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser does with cookies, and our pages with the token against forged requests. */
final class Browser {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final CookieManager cookies;
    private final HttpClient client;
    private final String base;

    private Browser(CookieManager cookies, String base) {
        this.cookies = cookies;
        this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
        this.base = base;
    }

    /** A browser that has opened the first page. */
    static Browser at(int port) {
        Browser browser = new Browser(new CookieManager(), "http://127.0.0.1:" + port);
        browser.get("/");
        return browser;
    }

    /** The same browser at another instance; cookies do not know ports. */
    Browser on(int port) {
        return new Browser(cookies, "http://127.0.0.1:" + port);
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** As the pages do it. */
    HttpResponse<String> post(String path, Map<String, ?> body) {
        return send(json(path, body).header("X-XSRF-TOKEN", cookie("XSRF-TOKEN").orElse("")));
    }

    /** As another site's page would have the browser do it. */
    HttpResponse<String> forged(String path, Map<String, ?> body) {
        return send(json(path, body));
    }

    HttpResponse<String> form(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        body + "&_csrf=" + cookie("XSRF-TOKEN").orElse(""))));
    }

    HttpResponse<String> signIn(String name, String password) {
        return post("/sign-in", Map.of("name", name, "password", password));
    }

    JsonNode ask(String query) {
        return JSON.readTree(post("/graphql", Map.of("query", query)).body());
    }

    JsonNode ask(String query, Map<String, ?> input) {
        return JSON.readTree(post("/graphql", Map.of("query", query, "variables", Map.of("input", input)))
                .body());
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    static String code(HttpResponse<String> answer) {
        return JSON.readTree(answer.body()).at("/errors/0/extensions/code").asString();
    }

    private HttpRequest.Builder json(String path, Map<String, ?> body) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
