package org.commonweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
import org.springframework.test.context.TestPropertySource;

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

        @Autowired
        HealthEndpoint health;

        @Override
        public void run(ApplicationArguments arguments) {
            var readiness = Objects.requireNonNull(health.healthForPath("readiness"));
            seen.add(readiness.getStatus().getCode());
        }
    }
}
