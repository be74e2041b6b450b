package org.commonweave.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.commonweave.cases.TestIdentities;
import org.commonweave.graph.Await;
import org.commonweave.graph.Graph;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Who is told of very many people is noticed, on whichever instance, and where it is wanted told of no more. */
@GraphTest
@Import(TestIdentities.class)
@TestPropertySource(
        properties = {
            "commonweave.audit.trawling.people=5",
            "commonweave.audit.trawling.paths=4",
            "commonweave.audit.trawling.refuse=true"
        })
@ExtendWith(OutputCaptureExtension.class)
class TrawlingTests {

    private static final String METRIC = "commonweave.audit.trawling";

    @LocalServerPort
    int port;

    @Autowired
    Graph graph;

    @Autowired
    Clock clock;

    @Autowired
    AuditSettings settings;

    @Autowired
    MeterRegistry registry;

    @BeforeEach
    void start() {
        Audited.people();
        TestDatabase.write("UNWIND range(1, 12) AS i CREATE (:Person {id: 'q-' + i, nameEn: 'Canary', sortKey: 'q',"
                + " visibility: 'PUBLIC', recordedAt: datetime('2020-01-01T00:00:00Z'), version: 1})");
        Audited.none();
    }

    @Test
    void alertsOnceAndRefusesPeopleAndNothingElse(CapturedOutput output) {
        Api agency = Api.on(port).as("agency:agency");
        double before = counted();
        for (int i = 1; i <= 5; i++) {
            assertThat(read(agency, i).has("errors")).isFalse();
            // The same people again are no more people.
            assertThat(read(agency, i).has("errors")).isFalse();
        }
        assertThat(Audited.events("TRAWLING")).isEmpty();
        // The one that passes the limit is answered, and the next is not.
        assertThat(read(agency, 6).has("errors")).isFalse();
        JsonNode refused = read(agency, 7);
        assertThat(refused.at("/errors/0/extensions/code").asString()).isEqualTo("TOO_MANY_PEOPLE");
        assertThat(refused.toString()).doesNotContain(Audited.CANARY);
        read(agency, 8);

        List<Map<String, Object>> alerts = Audited.events("TRAWLING");
        assertThat(alerts).hasSize(1);
        assertThat(alerts.get(0))
                .containsEntry("caller", "demo:agency")
                .containsEntry("rows", 6L)
                .containsEntry("fields", List.of("people"));
        assertThat(counted() - before).isEqualTo(1);
        assertThat(output.getAll()).contains("Caller demo:agency as AGENCY was told of 6 people");
        assertThat(agency.data("{ organizations { nodes { name } } }").toString())
                .contains("Warm Sun");
        assertThat(read(Api.on(port).as("charity:agency"), 7).has("errors")).isFalse();
        List<Map<String, Object>> reads = Audited.events("PERSON_READ");
        assertThat(reads.stream().filter(read -> "REFUSED".equals(read.get("outcome"))))
                .hasSize(2);
    }

    @Test
    void alertsOnPaths() {
        Api planner = Api.on(port).as("planner:agency");
        for (int i = 0; i < 6; i++) {
            planner.ask("{ introductionPaths(from: \"o-1\", to: \"o-2\") { value } }", Map.of());
        }
        assertThat(Audited.events("TRAWLING"))
                .singleElement()
                .satisfies(alert -> assertThat(alert).containsEntry("fields", List.of("paths")));
    }

    @Test
    void countsOverInstances() {
        Api resident = Api.on(port).as("resident");
        for (int i = 1; i <= 4; i++) {
            read(resident, i);
        }
        AuditLog elsewhere = new AuditLog(new AuditChains(graph, settings, clock), settings);
        AuditCaller caller = new AuditCaller(
                "demo:resident",
                false,
                org.commonweave.access.Role.RESIDENT,
                null,
                org.commonweave.access.SignInMethod.DEMO);
        Await.one(elsewhere.append(List.of(AuditEntry.of(AuditKind.PERSON_READ, caller, "QUERY", "people")
                .people(List.of("q-11", "q-12"))
                .outcome(AuditOutcome.ANSWERED))));
        read(resident, 1);
        assertThat(Audited.events("TRAWLING")).hasSize(1);
        assertThat(read(resident, 2).at("/errors/0/extensions/code").asString()).isEqualTo("TOO_MANY_PEOPLE");
    }

    @Test
    void leavesAnonymousVisitorsAlone() {
        Api nobody = Api.on(port);
        assertThat(nobody.data("{ people(first: 15) { nodes { name } } }").toString())
                .contains(Audited.CANARY);
        assertThat(nobody.data("{ people(first: 15) { nodes { name } } }").toString())
                .contains(Audited.CANARY);
        assertThat(Audited.events("TRAWLING")).isEmpty();
    }

    private static JsonNode read(Api api, int person) {
        return api.ask("{ person(id: \"q-" + person + "\") { name } }", Map.of());
    }

    private double counted() {
        return registry.find(METRIC).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
