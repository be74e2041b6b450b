package org.commonweave.testing;

import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as a client sees it, over HTTP. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final int LARGEST_ANSWER = 16 * 1024 * 1024;

    private final WebTestClient client;
    private final String credential;

    private Api(WebTestClient client, String credential) {
        this.client = client;
        this.credential = credential;
    }

    public static Api on(int port) {
        return new Api(
                WebTestClient.bindToServer()
                        .baseUrl("http://127.0.0.1:" + port)
                        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
                        .responseTimeout(java.time.Duration.ofMinutes(2))
                        .build(),
                "");
    }

    /** The same as somebody. */
    public Api as(String bearer) {
        return new Api(client, bearer);
    }

    /** The same in a language. */
    public Api speaking(String language) {
        return with("Accept-Language", language);
    }

    /** The same with a header. */
    public Api with(String header, String value) {
        return new Api(client.mutate().defaultHeader(header, value).build(), credential);
    }

    /** The whole answer, errors included. */
    public JsonNode ask(String query, Map<String, Object> variables) {
        return ask(query, "", variables);
    }

    /** The same of one of a document's operations; with an empty name, of the only one. */
    public JsonNode ask(String query, String operation, Map<String, Object> variables) {
        byte[] body = client.post()
                .uri("/graphql")
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> {
                    if (!credential.isEmpty()) {
                        headers.setBearerAuth(credential);
                    }
                })
                .bodyValue(Map.of("query", query, "operationName", operation, "variables", variables))
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return JSON.readTree(Objects.requireNonNull(body));
    }

    /** The data of an answer without errors. */
    public JsonNode data(String query, Map<String, Object> variables) {
        JsonNode answer = ask(query, variables);
        if (answer.has("errors")) {
            throw new AssertionError("Not answered: " + answer);
        }
        return answer.path("data");
    }

    public JsonNode data(String query) {
        return data(query, Map.of());
    }
}
