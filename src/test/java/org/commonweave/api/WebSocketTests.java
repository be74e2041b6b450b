package org.commonweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonweave.testing.GraphTest;
import org.commonweave.testing.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The protocol graphql-transport-ws, with a subscription that only this test's schema has. */
@GraphTest
@Import(ExtendedApi.class)
@TestPropertySource(properties = {"commonweave.api.timeout=4s", "commonweave.graph.read-timeout=120s"})
class WebSocketTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nope                                                              | 4400",
                "{\"id\":\"1\"}                                                    | 4400",
                "{\"type\":\"nonsense\"}                                           | 4400",
                "{\"type\":\"connection_ack\"}                                     | 4400",
                "{\"type\":\"subscribe\",\"payload\":{\"query\":\"{__typename}\"}} | 4400",
                "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{}}              | 4400",
                "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":7}}   | 4400",
                "{\"type\":\"connection_init\"}                                    | 4429",
            })
    void closesOnWhatIsNoMessage(String message, int code) {
        try (Socket socket = Socket.ready(port)) {
            socket.say(message);
            assertThat(socket.closeCode()).isEqualTo(code);
        }
    }

    @Test
    void closesOnAnOperationBeforeTheAcknowledgement() {
        try (Socket socket = new Socket(port)) {
            socket.say(Socket.subscribe("1", "{__typename}"));
            assertThat(socket.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void closesOnAnUnknownCredential() {
        try (Socket socket = new Socket(port)) {
            socket.say("{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer somebody\"}}");
            assertThat(socket.closeCode()).isEqualTo(4403);
        }
    }

    @Test
    void answersAQueryOnce() {
        try (Socket socket = Socket.ready(port)) {
            socket.say(Socket.subscribe("q", "{__typename}"));
            socket.await("q", "complete");
            assertThat(socket.typesOf("q")).containsExactly("next", "complete");
        }
    }

    @Test
    void answersWhatWasNeverExecutedByAnError() {
        try (Socket socket = Socket.ready(port)) {
            socket.say(Socket.subscribe("e", "{"));
            assertThat(socket.await("e", "error", "next")
                            .at("/payload/0/extensions/code")
                            .asString())
                    .isEqualTo("GRAPHQL_PARSE_FAILED");
            socket.say(Socket.subscribe("f", "subscription{nope}"));
            socket.await("f", "error", "next");
            socket.say(Socket.subscribe("g", "{slow}"));
            assertThat(socket.await("g", "error", "next")
                            .at("/payload/0/extensions/code")
                            .asString())
                    .isEqualTo("TIMEOUT");
            assertThat(socket.typesOf("e")).containsExactly("error");
            assertThat(socket.typesOf("f")).containsExactly("error");
            assertThat(socket.open()).isTrue();
        }
    }

    @Test
    void streamsUntilItIsTold() {
        try (Socket socket = Socket.ready(port)) {
            socket.say(Socket.subscribe("s", "subscription{ticks}"));
            socket.await(message -> message.at("/payload/data/ticks").asInt(-1) == 3);
            socket.say("{\"id\":\"s\",\"type\":\"complete\"}");
            socket.say(Socket.subscribe("q", "{__typename}"));
            socket.await("q", "complete");
            int before = socket.typesOf("s").size();
            socket.say("{\"type\":\"ping\"}");
            socket.await(message -> Socket.type(message).equals("pong"));
            assertThat(socket.typesOf("s")).hasSizeBetween(before, before + 1);
            assertThat(socket.typesOf("s")).doesNotContain("error");
        }
    }

    @Test
    void closesOnASecondOperationUnderTheSameId() {
        try (Socket socket = Socket.ready(port)) {
            socket.say(Socket.subscribe("s", "subscription{ticks}"));
            socket.await("s", "next");
            socket.say(Socket.subscribe("s", "subscription{ticks}"));
            assertThat(socket.closeCode()).isEqualTo(4409);
        }
    }

    @Test
    void boundsSubscriptionsAndStillAnswers() {
        try (Socket socket = Socket.ready(port)) {
            for (int i = 0; i < 101; i++) {
                socket.say(Socket.subscribe("n" + i, "subscription{ticks}"));
            }
            assertThat(socket.await(message -> Socket.type(message).equals("error"))
                            .at("/payload/0/extensions/code")
                            .asString())
                    .isEqualTo("TOO_MANY_SUBSCRIPTIONS");
            socket.say(Socket.subscribe("p", "{__typename}"));
            assertThat(socket.await("p", "next", "error").path("type").asString())
                    .isEqualTo("next");
            for (int i = 0; i < 101; i++) {
                socket.say("{\"id\":\"n" + i + "\",\"type\":\"complete\"}");
            }
            socket.say(Socket.subscribe("q", "{__typename}"));
            assertThat(socket.await("q", "next", "error").path("type").asString())
                    .isEqualTo("next");
        }
    }

    @Test
    void takesLargeMessages() {
        try (Socket socket = Socket.ready(port)) {
            socket.say(Socket.subscribe("q", "{__typename #" + "x".repeat(100_000) + "\n}"));
            socket.await("q", "next");
        }
    }
}
