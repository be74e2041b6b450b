package org.commonweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonweave.testing.GraphTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The service says that it is ready when it is: not while it prepares its database, nor before it has warmed up. */
@GraphTest
@Import(ReadinessTests.Observer.class)
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "commonweave.api.warm-up=30s")
class ReadinessTests {

    @LocalServerPort
    int port;

    @Autowired
    Observer observer;

    @Test
    void comesAfterPreparationAndWarmUp() {
        assertThat(observer.seen).containsExactly("OUT_OF_SERVICE");
        new Api(port)
                .http()
                .get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("UP");
    }

    /** Nobody takes a graph without its indexes, or half of the sample, for an answer. */
    @Test
    void untilThenWhoeverAsksForDataIsToldToComeAgain() {
        assertThat(observer.answers)
                .containsEntry("POST /graphql", "503 STARTING")
                .containsEntry("GET /graphql?query=x", "503 STARTING")
                .containsEntry("GET /diagnostics/any.csv", "503 STARTING")
                .containsEntry("GET /imports", "503 STARTING")
                .containsEntry("POST /imports", "503 STARTING")
                .containsEntry("POST /sign-in", "503 STARTING")
                .containsEntry("GET /", "200")
                .containsEntry("GET /graphiql", "200")
                .containsEntry("GET /actuator/health/liveness", "200");
        assertThat(observer.chinese).contains("服务正在启动");
        new Api(port).ask("{ __typename }").expectStatus().isOk();
    }

    @Autowired
    WarmUp warmUp;

    @Test
    void warmsEveryListUp(CapturedOutput log) {
        warmUp.run(new DefaultApplicationArguments());
        assertThat(log.getOut())
                .containsPattern("Warmed up (\\d+) of \\1 lists")
                .doesNotContain("failed");
    }

    /** Looks when everything else that runs before readiness has run. */
    @TestConfiguration
    @Order(Ordered.LOWEST_PRECEDENCE)
    static class Observer implements ApplicationRunner {

        private final List<String> seen = new ArrayList<>();

        private final Map<String, String> answers = new LinkedHashMap<>();
        private String chinese = "";

        @Autowired
        HealthEndpoint health;

        @Autowired
        Environment environment;

        @Override
        public void run(ApplicationArguments arguments) {
            var readiness = Objects.requireNonNull(health.healthForPath("readiness"));
            seen.add(readiness.getStatus().getCode());
            WebTestClient http = new Api(environment.getRequiredProperty("local.server.port", Integer.class)).http();
            for (String path : List.of("/graphql", "/imports", "/sign-in")) {
                answers.put("POST " + path, told(http.post().uri(path)));
            }
            for (String path : List.of(
                    "/graphql?query=x",
                    "/diagnostics/any.csv",
                    "/imports",
                    "/",
                    "/graphiql",
                    "/actuator/health/liveness")) {
                answers.put("GET " + path, told(http.get().uri(path)));
            }
            chinese = body(http.post().uri("/graphql").header("Accept-Language", "zh-Hans"));
        }

        private static String told(WebTestClient.RequestHeadersSpec<?> request) {
            EntityExchangeResult<byte[]> answer =
                    request.exchange().expectBody().returnResult();
            boolean refused = answer.getStatus().value() == 503;
            assertThat(answer.getResponseHeaders().containsHeader("Retry-After"))
                    .isEqualTo(refused);
            return answer.getStatus().value() + (refused ? " " + code(text(answer)) : "");
        }

        private static String body(WebTestClient.RequestHeadersSpec<?> request) {
            return text(request.exchange().expectBody().returnResult());
        }

        private static String code(String json) {
            return JsonPath.read(json, "$.errors[0].extensions.code");
        }

        private static String text(EntityExchangeResult<byte[]> answer) {
            return new String(
                    Objects.requireNonNullElse(answer.getResponseBody(), new byte[0]), StandardCharsets.UTF_8);
        }
    }
}
