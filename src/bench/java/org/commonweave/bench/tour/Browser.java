package org.commonweave.bench.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser does with cookies, and our pages with the token against forged requests. */
final class Browser {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int FAILED = 400;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Guide guide;

    /** It has opened the first page. */
    Browser(Guide guide) {
        this.guide = guide;
        get("/");
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(guide.at(path)).GET());
    }

    HttpResponse<String> post(String path, Map<String, ?> body) {
        return send(HttpRequest.newBuilder(guide.at(path))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    void signIn(String name, String password) {
        post("/sign-in", Map.of("name", name, "password", password));
    }

    /** The data of an answer without errors. */
    JsonNode data(String query, Map<String, Object> variables) {
        return Guide.data(
                JSON.readTree(post("/graphql", Map.of("query", query, "variables", variables))
                        .body()),
                query,
                variables);
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= FAILED) {
                throw new IllegalStateException(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
