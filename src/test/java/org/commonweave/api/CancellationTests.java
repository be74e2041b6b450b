package org.commonweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.commonweave.testing.GraphTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Disposable;

/** What nobody waits for any more is gone from the database long before any timeout. */
@GraphTest
@Import(ExtendedApi.class)
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = {"commonweave.api.timeout=90s", "commonweave.graph.read-timeout=120s"})
class CancellationTests {

    @LocalServerPort
    int port;

    @Test
    void endsTheStatementOfAClientThatLeaves() {
        Disposable client = WebClient.create("http://127.0.0.1:" + port)
                .post()
                .uri("/graphql")
                .header("content-type", "application/json")
                .bodyValue(Map.of("query", "{a:slow b:slow}"))
                .retrieve()
                .bodyToMono(String.class)
                .subscribe();
        // Old enough to be past planning, where the driver could still end them by itself.
        SlowStatements.await(Duration.ofSeconds(1), count -> count == 2);
        client.dispose();
        SlowStatements.await(Duration.ZERO, count -> count == 0);
    }

    @Test
    void tellsAFaultOnlyByItsNumber(CapturedOutput log) {
        byte[] body = new Api(port)
                .ask("{broken}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.errors[0].extensions.code")
                .isEqualTo("INTERNAL")
                .jsonPath("$.errors[0].path[0]")
                .isEqualTo("broken")
                .jsonPath("$.errors[0].extensions.incident")
                .value(incident -> assertThat(log.getOut()).contains("Incident " + incident, "a secret"))
                .returnResult()
                .getResponseBody();
        assertThat(new String(body, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("secret");
    }
}
