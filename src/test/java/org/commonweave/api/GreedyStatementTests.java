package org.commonweave.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Map;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@GraphTest
@Import(ExtendedApi.class)
class GreedyStatementTests {

    @LocalServerPort
    int port;

    @Test
    void aStatementThatTakesTooMuchMemoryIsEndedAndNobodyElseSuffers() {
        assumeThat(TestDatabase.driver()
                        .executableQuery(
                                "SHOW SETTINGS YIELD name, value WHERE name = 'db.memory.transaction.max' RETURN value")
                        .execute()
                        .records()
                        .get(0)
                        .get(0)
                        .asString())
                .as("a server of somebody else may have no limit")
                .isEqualTo("512.00MiB");
        Api api = Api.on(port);
        JsonNode answer = api.ask("{ greedy }", Map.of());
        assertThat(answer.path("errors").path(0).path("extensions").path("code").asString())
                .as("%s", answer)
                .isEqualTo("LIMIT_EXCEEDED");
        assertThat(answer.path("errors")
                        .path(0)
                        .path("extensions")
                        .path("limit")
                        .asString())
                .isEqualTo("memory");
        assertThat(api.data("{ viewer { role } organizations(first: 1) { totalCount } }")
                        .isEmpty())
                .isFalse();
    }
}
