package org.commonweave.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.commonweave.access.Role;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.Socket;
import org.commonweave.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** WebSockets, events and files know a session as requests do, and no page of another origin can use it. */
@GraphTest
@TestPropertySource(properties = "commonweave.api.stream-check=200ms")
class StreamsTests {

    private static final String WHO = "{ viewer { name } }";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    private Browser browser;

    @BeforeEach
    void start() {
        TestDatabase.empty();
        People.none();
        People.add(accounts, passwords, "ada", Role.PLANNER, "o-1");
        browser = Browser.at(port);
        browser.signIn("ada", People.PASSWORD);
    }

    @Test
    void opensASocketByCookieFromTheSameOrigin() {
        try (Socket socket = new Socket(port, Map.of("Cookie", cookie(), "Origin", "http://127.0.0.1:" + port))) {
            socket.init();
            socket.say(Socket.subscribe("a", WHO));
            assertThat(socket.await("a", "next").at("/payload/data/viewer/name").asString())
                    .isEqualTo("ada");
            browser.post("/sign-out", Map.of());
            socket.say(Socket.subscribe("b", WHO));
            assertThat(socket.await("b", "error", "next").toString()).contains("UNAUTHENTICATED");
        }
    }

    @Test
    void endsAStreamWithItsSession() {
        try (Socket socket = new Socket(port, Map.of("Cookie", cookie(), "Origin", "http://127.0.0.1:" + port))) {
            socket.init();
            socket.say(Socket.subscribe("s", "subscription { myCaseEvents { token } }"));
            socket.await("s", "next");
            browser.post("/sign-out", Map.of());
            socket.await("s", "complete");
        }
    }

    @Test
    void takesNoCookieWithoutAnOrigin() {
        try (Socket socket = new Socket(port, Map.of("Cookie", cookie()))) {
            socket.init();
            socket.say(Socket.subscribe("a", WHO));
            assertThat(socket.await("a", "next").at("/payload/data/viewer/name").isNull())
                    .isTrue();
        }
    }

    @Test
    void opensNoSocketForAnotherOrigin() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> new Socket(port, Map.of("Cookie", cookie(), "Origin", "http://evil.test")))
                .hasStackTraceContaining("WebSocketHandshakeException");
    }

    @Test
    void streamsAndExportsToASession() throws Exception {
        HttpResponse<String> events = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                                .header("Cookie", cookie() + "; XSRF-TOKEN=" + xsrf())
                                .header("X-XSRF-TOKEN", xsrf())
                                .header("Content-Type", "application/json")
                                .header("Accept", "text/event-stream")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"" + WHO + "\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(events.body()).contains("event:next", "\"ada\"", "event:complete");
        assertThat(browser.get("/diagnostics/unknown.csv").statusCode()).isEqualTo(404);
        TestDatabase.driver().executableQuery("MATCH (s:__Session) DELETE s").execute();
        assertThat(browser.get("/diagnostics/unknown.csv").statusCode()).isIn(401, 404);
    }

    private String cookie() {
        return "commonweave=" + browser.cookie("commonweave").orElseThrow();
    }

    private String xsrf() {
        return browser.cookie("XSRF-TOKEN").orElseThrow();
    }
}
