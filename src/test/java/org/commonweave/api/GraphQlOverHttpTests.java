package org.commonweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.commonweave.testing.GraphTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.util.UriBuilder;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

@GraphTest
class GraphQlOverHttpTests {

    @LocalServerPort
    int port;

    Api api;

    @BeforeEach
    void client() {
        api = new Api(port);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, application/json",
        "*/*, application/json",
        "application/graphql-response+json, application/graphql-response+json",
        "'application/json;q=0.5, application/graphql-response+json', application/graphql-response+json"
    })
    void answersInTheMediaTypeThatIsPreferred(String accept, String type) {
        api.http()
                .post()
                .uri("/graphql")
                .header(HttpHeaders.ACCEPT, accept)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("query", "{__typename}"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(type)
                .expectBody()
                .jsonPath("$.data.__typename")
                .isEqualTo("Query");
    }

    @Test
    void refusesToAnswerInOtherMediaTypes() {
        api.http()
                .post()
                .uri("/graphql")
                .accept(MediaType.TEXT_HTML)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("query", "{__typename}"))
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.NOT_ACCEPTABLE)
                .expectBody()
                .jsonPath("$.errors[0].extensions.code")
                .isEqualTo("NOT_ACCEPTABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/graphql-response+json", "*/*"})
    void refusesSubscriptionsThatAskForOneAnswer(String accept) {
        api.http()
                .post()
                .uri("/graphql")
                .header(HttpHeaders.ACCEPT, accept)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("query", "subscription { myCaseEvents { token } }"))
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.NOT_ACCEPTABLE)
                .expectBody()
                .jsonPath("$.data")
                .doesNotExist()
                .jsonPath("$.errors[0].extensions.code")
                .isEqualTo("NOT_ACCEPTABLE")
                .jsonPath("$.errors[0].message")
                .value(String.class, message -> assertThat(message).contains("text/event-stream", "WebSocket"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/json;charset=utf-16"})
    void refusesBodiesThatAreNotJson(String type) {
        api.refused(
                api.http()
                        .post()
                        .uri("/graphql")
                        .accept(Api.GRAPHQL_RESPONSE)
                        .header(HttpHeaders.CONTENT_TYPE, type)
                        .bodyValue("{\"query\":\"{__typename}\"}".getBytes(StandardCharsets.UTF_8))
                        .exchange(),
                ErrorCode.UNSUPPORTED_MEDIA_TYPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "nope",
                "[{\"query\":\"{__typename}\"}]",
                "{}",
                "{\"query\":1}",
                "{\"query\":\"  \"}",
                "{\"query\":\"{__typename}\",\"operationName\":true}",
                "{\"query\":\"{__typename}\",\"variables\":[]}",
                "{\"query\":\"{__typename}\",\"extensions\":\"x\"}",
                "{\"query\":\"{__typename}\",\"query\":\"{__typename}\"}",
                "{\"query\":\"{__typename}\"} trailing"
            })
    void refusesWhatIsNoRequest(String body) {
        api.refused(api.post(body), ErrorCode.BAD_REQUEST);
    }

    @Test
    void refusesBodiesThatAreTooLargeWithoutAFault() {
        api.refused(api.ask("{__typename}", Map.of("much", "x".repeat(2 << 20))), ErrorCode.BODY_TOO_LARGE);
    }

    @Test
    void asksByGet() {
        api.http()
                .get()
                .uri(builder -> query(builder, "query($s:Boolean!){__typename @skip(if:$s)}", "{\"s\":false}"))
                .accept(Api.GRAPHQL_RESPONSE)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.data.__typename")
                .isEqualTo("Query");
    }

    @Test
    void changesNothingByGet() {
        api.http()
                .get()
                .uri(builder -> query(builder, "mutation{__typename}", "{}"))
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.METHOD_NOT_ALLOWED)
                .expectHeader()
                .valueEquals(HttpHeaders.ALLOW, "POST")
                .expectBody()
                .jsonPath("$.errors[0].extensions.code")
                .isEqualTo("METHOD_NOT_ALLOWED");
    }

    private static URI query(UriBuilder builder, String query, String variables) {
        return builder.path("/graphql")
                .queryParam("query", "{query}")
                .queryParam("variables", "{variables}")
                .build(query, variables);
    }

    @Test
    void knowsNoOtherMethods() {
        api.http()
                .method(HttpMethod.PUT)
                .uri("/graphql")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.METHOD_NOT_ALLOWED);
    }

    @Test
    void refusesAnUnknownCredentialInTheShapeOfAnAnswer() {
        api.http()
                .post()
                .uri("/graphql")
                .header(HttpHeaders.AUTHORIZATION, "Bearer somebody")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("query", "{__typename}"))
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .expectBody()
                .jsonPath("$.errors[0].extensions.code")
                .isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void keepsStatus200ForOldClientsWhenTheRequestIsWellFormed() {
        api.http()
                .post()
                .uri("/graphql")
                .accept(MediaType.APPLICATION_JSON)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("query", "{"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.errors[0].extensions.code")
                .isEqualTo("GRAPHQL_PARSE_FAILED");
    }

    @ParameterizedTest
    @CsvSource({"{__typename}, __typename", "{nope}, GRAPHQL_VALIDATION_FAILED"})
    void sendsAQueryOrItsErrorsAsEvents(String query, String said) {
        Flux<String> events = api.http()
                .post()
                .uri("/graphql")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("query", query))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_EVENT_STREAM)
                .returnResult(ServerSentEvent.class)
                .getResponseBody()
                .map(event -> event.event() + " " + event.data());
        StepVerifier.create(events)
                .assertNext(event -> assertThat(event).startsWith("next").contains(said))
                .assertNext(event -> assertThat(event).startsWith("complete"))
                .verifyComplete();
    }
}
