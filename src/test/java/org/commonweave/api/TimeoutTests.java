package org.commonweave.api;

import java.time.Duration;
import org.commonweave.testing.GraphTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

@GraphTest
@Import(ExtendedApi.class)
@TestPropertySource(properties = {"commonweave.api.timeout=4s", "commonweave.graph.read-timeout=120s"})
class TimeoutTests {

    @LocalServerPort
    int port;

    @Test
    void endsTheStatementOfARequestThatTakesTooLong() {
        new Api(port)
                .ask("{slow}")
                .expectStatus()
                .isEqualTo(ErrorCode.TIMEOUT.status())
                .expectBody()
                .jsonPath("$.errors[0].extensions.code")
                .isEqualTo("TIMEOUT");
        SlowStatements.await(Duration.ZERO, count -> count == 0);
    }
}
