package org.commonweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.function.LongPredicate;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Whatever nobody waits for any more is gone from the database long before its own timeout. */
@GraphTest
@Import(ExtendedApi.class)
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = {"commonweave.api.timeout=5s", "commonweave.graph.read-timeout=120s"})
class CancellationTests {

    private static final Duration SOON = Duration.ofSeconds(20);

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
        awaitTransactions(Duration.ofSeconds(2), count -> count == 2);
        client.dispose();
        awaitTransactions(Duration.ZERO, count -> count == 0);
    }

    @Test
    void endsTheStatementOfARequestThatTakesTooLong() {
        new Api(port)
                .ask("{slow}")
                .expectStatus()
                .isEqualTo(ErrorCode.TIMEOUT.status())
                .expectBody()
                .jsonPath("$.errors[0].extensions.code")
                .isEqualTo("TIMEOUT");
        awaitTransactions(Duration.ZERO, count -> count == 0);
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

    private static void awaitTransactions(Duration age, LongPredicate wanted) {
        Mono<Long> reached = Flux.interval(Duration.ofMillis(100))
                .onBackpressureDrop()
                .map(tick -> slowTransactions(age))
                .filter(wanted::test)
                .next();
        StepVerifier.create(reached).expectNextCount(1).expectComplete().verify(SOON);
    }

    private static long slowTransactions(Duration age) {
        return TestDatabase.driver()
                .executableQuery("""
                        SHOW TRANSACTIONS YIELD metaData, elapsedTime
                        WHERE metaData.statement = 'test/slow' AND elapsedTime >= $age RETURN count(*) AS n""")
                .withParameters(Map.of("age", age))
                .execute()
                .records()
                .get(0)
                .get("n")
                .asLong();
    }
}
