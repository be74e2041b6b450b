package org.commonweave.api;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A client of the service under test. */
final class Api {

    static final MediaType GRAPHQL_RESPONSE = MediaType.parseMediaType("application/graphql-response+json");

    private final WebTestClient client;

    Api(int port) {
        client = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(60))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(16 << 20))
                .build();
    }

    WebTestClient http() {
        return client;
    }

    /** A well-formed POST that accepts the specification's own media type, so that the status says what happened. */
    WebTestClient.ResponseSpec ask(String query) {
        return ask(query, Map.of());
    }

    WebTestClient.ResponseSpec ask(String query, Map<String, Object> variables) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("query", query);
        body.put("variables", variables);
        return post(body);
    }

    WebTestClient.ResponseSpec post(Object body) {
        return client.post()
                .uri("/graphql")
                .contentType(MediaType.APPLICATION_JSON)
                .accept(GRAPHQL_RESPONSE)
                .bodyValue(body)
                .exchange();
    }

    /** Expects a refusal before execution. */
    WebTestClient.BodyContentSpec refused(WebTestClient.ResponseSpec response, ErrorCode code) {
        return response.expectStatus()
                .isEqualTo(code.status())
                .expectHeader()
                .contentTypeCompatibleWith(GRAPHQL_RESPONSE)
                .expectBody()
                .jsonPath("$.data")
                .doesNotExist()
                .jsonPath("$.errors[0].extensions.code")
                .isEqualTo(code.name());
    }
}
