package org.commonweave;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonweave.testing.GraphTest;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

@GraphTest
class CommonweaveTests {

    @Autowired
    Driver driver;

    @LocalServerPort
    int port;

    @Test
    void reachesTheDatabase() {
        assertThat(number("RETURN 1")).isOne();
    }

    @Test
    void hasAppliedItsMigrations() {
        assertThat(number("MATCH (m:__Neo4jMigration) WHERE m.version <> 'BASELINE' RETURN count(m)"))
                .isPositive();
    }

    @Test
    void saysThatItIsReady() {
        WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .build()
                .get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private long number(String cypher) {
        return driver.executableQuery(cypher).execute().records().get(0).get(0).asLong();
    }
}
