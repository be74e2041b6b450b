package org.commonweave.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.commonweave.Commonweave;
import org.commonweave.sample.SampleDistrict;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.SampleInGraph;
import org.commonweave.testing.SamplePeople;
import org.commonweave.testing.Socket;
import org.commonweave.testing.TestDatabase;
import org.commonweave.testing.TestNeo4j;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A job that one instance works at, as another one behind the same balancer tells of it. */
@GraphTest
@Import(SamplePeople.class)
@TestPropertySource(properties = "commonweave.jobs.threads=1")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobsAcrossInstancesTests {

    private static final String WUQIAO = SamplePeople.id("Place", "wq");
    private static final String START = "mutation($input: StartDiagnosticsInput!) { startDiagnostics(input: $input)"
            + " { job { id } userErrors { code field } } }";
    private static final String JOB = "query($id: ID!) { job(id: $id) { state endedAt error { code } dataVersion stale"
            + " progress { done total step(lang: EN) } result { asOf dataVersion response { closedShare { value } } } } }";
    private static final String CANCEL =
            "mutation($id: ID!) { cancelJob(input: {id: $id}) { job { state } userErrors { code } } }";
    private static final String FOLLOW =
            "subscription($id: ID!) { jobProgress(id: $id) { state stale result { asOf } } }";

    @LocalServerPort
    int port;

    private ConfigurableApplicationContext other;
    private int otherPort;
    private int asked;

    @BeforeAll
    void start(@Autowired RecordLoad records) {
        SampleInGraph.load(records);
        other = new SpringApplicationBuilder(Commonweave.class, TestNeo4j.Connection.class, SamplePeople.class)
                .run("--server.port=0", "--commonweave.sample.load=false");
        otherPort = Integer.parseInt(String.valueOf(other.getEnvironment().getProperty("local.server.port")));
    }

    @AfterAll
    void end() {
        other.close();
    }

    private JsonNode begin(int at, Map<String, Object> more) {
        Map<String, Object> input = new HashMap<>(Map.of("place", WUQIAO));
        input.put("asOf", SampleDistrict.REFERENCE.plusSeconds(++asked).toString());
        input.putAll(more);
        return Api.on(at).as("planner").data(START, Map.of("input", input)).path("startDiagnostics");
    }

    private String begun() {
        return begin(port, Map.of()).at("/job/id").asString();
    }

    private static JsonNode job(int at, String id) {
        return Api.on(at).as("planner").data(JOB, Map.of("id", id)).path("job");
    }

    private static JsonNode ended(int at, String id) throws InterruptedException {
        for (int tries = 0; tries < 1_200; tries++) {
            JsonNode job = job(at, id);
            if (!job.path("endedAt").isNull()) {
                return job;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The job did not end");
    }

    @Test
    void isToldOfWithTheSameFigures() throws InterruptedException {
        String id = begun();
        assertThat(job(otherPort, id).path("state").asString()).isIn("QUEUED", "RUNNING", "SUCCEEDED");

        JsonNode there = ended(otherPort, id);
        JsonNode here = job(port, id);

        assertThat(there.path("state").asString()).isEqualTo("SUCCEEDED");
        assertThat(there).isEqualTo(here);
        assertThat(there.path("stale").asBoolean()).isFalse();
        assertThat(there.at("/result/response/closedShare/value").isNumber()).isTrue();
    }

    @Test
    void isFollowedToItsEnd() {
        String id = begun();
        try (Socket socket = Socket.ready(otherPort, "planner")) {
            socket.say(Socket.subscribe("j", FOLLOW, Map.of("id", id)));
            JsonNode last = socket.await(message ->
                    message.at("/payload/data/jobProgress/state").asString("").equals("SUCCEEDED"));
            assertThat(last.at("/payload/data/jobProgress/result/asOf").asString())
                    .isNotBlank();
            assertThat(last.at("/payload/data/jobProgress/stale").asBoolean()).isFalse();
        }
    }

    @Test
    void isEndedFromThere() throws InterruptedException {
        // The one thread of the other instance must still be at work with those before when it hears of the wish.
        for (int before = 0; before < 12; before++) {
            begun();
        }
        String last = begun();
        JsonNode answer =
                Api.on(otherPort).as("planner").data(CANCEL, Map.of("id", last)).path("cancelJob");
        assertThat(answer.path("userErrors")).isEmpty();
        assertThat(ended(port, last).path("state").asString()).isEqualTo("CANCELLED");
        assertThat(ended(otherPort, last).path("state").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void isNobodyElses() {
        String id = begun();
        Api administrator = Api.on(otherPort).as("administrator");
        assertThat(administrator.data(JOB, Map.of("id", id)).path("job").isNull())
                .isTrue();
        assertThat(administrator
                        .data(CANCEL, Map.of("id", id))
                        .at("/cancelJob/userErrors/0/code")
                        .asString())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void isTheSameForTheSameKey() {
        String at = SampleDistrict.REFERENCE.toString();
        Map<String, Object> input = Map.of("idempotencyKey", "a key of " + System.nanoTime(), "asOf", at);
        String id = begin(port, input).at("/job/id").asString();
        assertThat(begin(otherPort, input).at("/job/id").asString()).isEqualTo(id);

        Map<String, Object> another = new HashMap<>(input);
        another.put("asOf", SampleDistrict.REFERENCE.minusDays(1).toString());
        assertThat(begin(otherPort, another).at("/userErrors/0/code").asString())
                .isEqualTo("KEY_REUSED");
    }

    @Test
    void hasFailedWhenItsInstanceIsGone() throws InterruptedException {
        String id = begun();
        ended(otherPort, id);
        TestDatabase.driver()
                .executableQuery("MATCH (j:__BackgroundJob {id: $id}) SET j.state = 'RUNNING', j.endedAt = null,"
                        + " j.seenAt = datetime() - duration('PT1M')")
                .withParameters(Map.of("id", id))
                .execute();
        JsonNode job = job(otherPort, id);
        assertThat(job.path("state").asString()).isEqualTo("FAILED");
        assertThat(job.at("/error/code").asString()).isEqualTo("INTERRUPTED");
        assertThat(job.path("result").isNull()).isTrue();
    }
}
