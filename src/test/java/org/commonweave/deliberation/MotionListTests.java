package org.commonweave.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Statement;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.EagerResult;
import org.neo4j.driver.summary.ProfiledPlan;

/** Motions of one body cost the same in a city with many others. */
@GraphTest
@SuppressWarnings("deprecation") // The driver wants profiles to be read in another form from its next release on.
class MotionListTests {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-06-01T00:00:00Z");

    @BeforeEach
    void start() {
        TestDatabase.empty();
        motions("hall", 3);
    }

    @AfterEach
    void leaveNothing() {
        TestDatabase.empty();
    }

    private static void motions(String platform, int count) {
        TestDatabase.driver()
                .executableQuery("""
                        MERGE (p:Organization {id: $platform})
                        ON CREATE SET p.kind = 'PARTY_PLATFORM', p.visibility = 'PUBLIC', p.recordedAt = $at
                        MERGE (o:Organization {id: 'proposer of ' + $platform})
                        ON CREATE SET o.kind = 'OTHER', o.visibility = 'PUBLIC', o.recordedAt = $at
                        WITH p, o
                        UNWIND range(1, $count) AS i
                        CREATE (a:Activity {id: $platform + i, kind: 'DECISION', visibility: 'PUBLIC', recordedAt: $at}),
                          (a)-[:PUT_TO {id: 'put' + a.id, visibility: 'PUBLIC', recordedAt: $at}]->(p),
                          (o)-[:LED {id: 'led' + a.id, visibility: 'PUBLIC', recordedAt: $at}]->(a)""")
                .withParameters(Map.of("platform", platform, "count", count, "at", AT.minusYears(1)))
                .execute();
    }

    private static EagerResult list(String given, String id) {
        Map<String, Object> parameters = new HashMap<>(Viewer.ANONYMOUS.parameters());
        parameters.putAll(new Moment(AT, AT).parameters());
        parameters.putAll(Map.of("states", List.of(), "overdueOnly", false));
        parameters.put("platform", null);
        parameters.put("proposer", null);
        parameters.put(given, id);
        return TestDatabase.driver()
                .executableQuery(
                        "PROFILE " + Statement.named("deliberation/motions").text() + " RETURN activity.id AS id")
                .withParameters(parameters)
                .execute();
    }

    private static long hits(EagerResult result) {
        return hits(result.summary().profile());
    }

    private static long hits(ProfiledPlan plan) {
        return plan.dbHits()
                + plan.children().stream().mapToLong(MotionListTests::hits).sum();
    }

    @Test
    void ofABodyAndOfAProposerAreFoundFromThem() {
        long ofHall = hits(list("platform", "hall"));
        long ofProposer = hits(list("proposer", "proposer of hall"));
        motions("elsewhere", 200);
        EagerResult hall = list("platform", "hall");
        assertThat(hall.records()).hasSize(3);
        assertThat(hits(hall)).isEqualTo(ofHall);
        EagerResult proposer = list("proposer", "proposer of hall");
        assertThat(proposer.records()).hasSize(3);
        assertThat(hits(proposer)).isEqualTo(ofProposer);
    }

    @Test
    void ofAllAreAll() {
        motions("elsewhere", 20);
        assertThat(list("nothing", "given").records()).hasSize(23);
    }
}
