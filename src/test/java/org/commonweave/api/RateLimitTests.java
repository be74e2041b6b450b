package org.commonweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.commonweave.cases.TestIdentities;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.Socket;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

@GraphTest
@Import({TestIdentities.class, ExtendedApi.class})
@TestPropertySource(
        properties = {
            "commonweave.api.rate.per-account=20",
            "commonweave.api.rate.per-address=10",
            "commonweave.api.rate.subscriptions-per-account=3"
        })
class RateLimitTests {

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Test
    void whoAsksTooOftenIsToldWhenToComeBackAndNobodyElseIs() throws IOException, InterruptedException {
        HttpResponse<String> refused = untilRefused("agency:one", 60);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("RATE_LIMITED", "At most 20 requests a minute for one account");
        assertThat(Long.parseLong(refused.headers().firstValue("Retry-After").orElse("")))
                .isBetween(1L, 60L);
        assertThat(ask("agency:two").statusCode()).as("another account").isEqualTo(200);
    }

    @Test
    void withoutACredentialTheAddressCounts() throws IOException, InterruptedException {
        HttpResponse<String> refused = untilRefused("", 30);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("without signing in");
    }

    @Test
    void streamsOfOneAccountCountOverAllItsConnections() {
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                Socket socket = Socket.ready(port, "charity:one");
                sockets.add(socket);
                socket.say(Socket.subscribe("s", "subscription { ticks }"));
                socket.await("s", "next");
            }
            Socket fourth = Socket.ready(port, "charity:one");
            sockets.add(fourth);
            fourth.say(Socket.subscribe("s", "subscription { ticks }"));
            JsonNode refused = fourth.await("s", "error");
            assertThat(refused.toString()).contains("TOO_MANY_SUBSCRIPTIONS", "At most 3 subscriptions at once");

            Socket other = Socket.ready(port, "charity:two");
            sockets.add(other);
            other.say(Socket.subscribe("s", "subscription { ticks }"));
            other.await("s", "next");
        } finally {
            sockets.forEach(Socket::close);
        }
    }

    private HttpResponse<String> untilRefused(String credential, int most) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(credential);
        for (int i = 0; i < most && answer.statusCode() == 200; i++) {
            answer = ask(credential);
        }
        return answer;
    }

    private HttpResponse<String> ask(String credential) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{ viewer { role } }\"}"));
        if (!credential.isEmpty()) {
            request.header("Authorization", "Bearer " + credential);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
