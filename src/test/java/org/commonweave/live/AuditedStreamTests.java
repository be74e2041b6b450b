package org.commonweave.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonweave.caselog.CaseApi.summons;
import static org.commonweave.live.Notices.follow;
import static org.commonweave.live.Notices.notices;

import java.util.List;
import java.util.Map;
import org.commonweave.audit.Audited;
import org.commonweave.caselog.CaseApi;
import org.commonweave.caselog.Street;
import org.commonweave.cases.TestIdentities;
import org.commonweave.read.GlobalId;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.Socket;
import org.commonweave.testing.TestDatabase;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** What a stream tells of people is on record: that it began, and each event that does. */
@GraphTest
@Import(TestIdentities.class)
class AuditedStreamTests {

    @LocalServerPort
    int port;

    @Autowired
    RecordLoad records;

    private CaseApi water;
    private String whistle;
    private JsonNode blown;

    @BeforeEach
    void start(@Autowired CaseFeed feed) throws InterruptedException {
        Street.load(records);
        Notices.settle(feed);
        TestDatabase.write("MATCH (o:Organization {id: '" + Street.organization("water") + "'})"
                + " CREATE (p:Person {id: 'p-1', nameEn: 'Canary', sortKey: 'canary', visibility: 'PUBLIC',"
                + " recordedAt: datetime('2020-01-01T00:00:00Z'), version: 1})"
                + " CREATE (p)-[:HOLDS_ROLE {id: 'r-1', visibility: 'PUBLIC',"
                + " recordedAt: datetime('2020-01-01T00:00:00Z'), version: 1}]->(o)");
        CaseApi anybody = new CaseApi(Api.on(port));
        blown = anybody.as("agency:committee").blow("water");
        whistle = blown.path("uuid").asString();
        water = anybody.as("agency:water");
        Audited.none();
    }

    @Test
    void keepsTheStartAndEachEventWithPeople() {
        String document = "subscription($case: ID!) { caseEvents(case: $case) { event { type"
                + " by { roles { nodes { name } } } } } }";
        try (Socket socket = Socket.ready(port, "planner")) {
            String field = follow(socket, document, Map.of("case", new GlobalId("Whistle", whistle).encode()));
            notices(socket, field, 1);
            List<Map<String, Object>> begun = Audited.events();
            assertThat(begun).hasSize(1);
            assertThat(begun.get(0))
                    .containsEntry("outcome", "STARTED")
                    .containsEntry("operation", "SUBSCRIPTION")
                    .containsEntry("fields", List.of("caseEvents"));
            sign();
            assertThat(notices(socket, field, 2).get(1).toString()).contains("Canary");
            assertThat(Audited.events("PERSON_READ")).hasSize(2);
            assertThat(Audited.events("PERSON_READ").get(1))
                    .containsEntry("outcome", "ANSWERED")
                    .containsEntry("persons", Audited.people("p-1"));
        }
    }

    @Test
    void keepsNothingOfAStreamThatTellsOfNobody() {
        String document = "subscription($case: ID!) { caseEvents(case: $case) { event { type by { name } } } }";
        try (Socket socket = Socket.ready(port, "planner")) {
            String field = follow(socket, document, Map.of("case", new GlobalId("Whistle", whistle).encode()));
            notices(socket, field, 1);
            sign();
            notices(socket, field, 2);
        }
        assertThat(Audited.events()).isEmpty();
    }

    private void sign() {
        water.step("signSummons", Map.of("summons", summons(blown, 1)));
    }
}
