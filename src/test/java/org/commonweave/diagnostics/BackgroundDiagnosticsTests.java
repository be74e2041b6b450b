package org.commonweave.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonweave.sample.SampleDistrict;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.SampleInGraph;
import org.commonweave.testing.SamplePeople;
import org.commonweave.testing.TestDatabase;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Diagnostics in the background, over HTTP, on the sample district. */
@GraphTest
@Import(SamplePeople.class)
class BackgroundDiagnosticsTests {

    private static final String WUQIAO = SamplePeople.id("Place", "wq");
    private static final String STATE =
            "id state progress { done total step(lang: EN) chinese: step } submittedAt startedAt"
                    + " endedAt error { code message } dataVersion stale";
    private static final String START =
            "mutation($input: StartDiagnosticsInput!) { startDiagnostics(input: $input) { job { " + STATE
                    + " } userErrors { field code message } } }";
    private static final String JOB = "query($id: ID!) { job(id: $id) { " + STATE + " result { asOf dataVersion } } }";
    private static final String CANCEL =
            "mutation($input: CancelJobInput!) { cancelJob(input: $input) { job { state endedAt }"
                    + " userErrors { field code } } }";

    @Autowired
    GraphQLSchema schema;

    @Autowired
    MeterRegistry meters;

    @LocalServerPort
    int port;

    private final List<Started> jobs = new ArrayList<>();

    private Api planner;

    @BeforeAll
    static void load(@Autowired RecordLoad records) {
        SampleInGraph.load(records);
    }

    @BeforeEach
    void start() {
        planner = Api.on(port).as("planner");
        write("MERGE (m:Marker {id: 'another version'}) SET m.at = randomUUID()");
    }

    /** A job left running would read facts while the next test counts what its own reads. */
    @AfterEach
    void jobsHaveEnded() throws InterruptedException {
        for (Started job : jobs) {
            ended(job.by(), job.id());
        }
    }

    @Test
    void itsResultIsWhatDiagnosticsAnswers() throws InterruptedException {
        String id = started(planner, Map.of()).path("id").asString();
        JsonNode job = ended(planner, id);
        assertThat(job.path("state").asString()).isEqualTo("SUCCEEDED");
        assertThat(job.path("result").path("dataVersion")).isEqualTo(job.path("dataVersion"));
        long read = factsRead();
        for (String panel : List.of("actors", "participation", "resources", "collaboration", "response")) {
            String selection = panel + figures(panel);
            JsonNode kept = planner.data(
                            "query($id: ID!) { job(id: $id) { result { " + selection + " } } }", Map.of("id", id))
                    .path("job")
                    .path("result");
            assertThat(factsRead()).as("facts are not read again").isEqualTo(read);
            JsonNode direct = planner.data(
                            "query($place: ID!, $at: DateTime!) { diagnostics(place: $place, asOf: $at) { " + selection
                                    + " } }",
                            Map.of("place", WUQIAO, "at", SampleDistrict.REFERENCE.toString()))
                    .path("diagnostics");
            assertThat(kept.path(panel)).isEqualTo(direct.path(panel)).isNotEmpty();
        }
        String suggestions = "suggestions { kind reason organizations { uuid } evidence(first: 5) { weight } }";
        JsonNode kept =
                planner.data("query($id: ID!) { job(id: $id) { result { " + suggestions + " } } }", Map.of("id", id));
        assertThat(kept.at("/job/result/suggestions")).isNotEmpty();
    }

    @Test
    void progressOnlyGrowsAndEndsAtItsTotal() throws InterruptedException {
        JsonNode job = started(planner, Map.of());
        int total = job.path("progress").path("total").asInt();
        assertThat(total).isEqualTo(Metrics.OF_PANELS.size() + 2);
        int before = 0;
        while (job.path("endedAt").isNull()) {
            assertThat(job.path("progress").path("done").asInt()).isBetween(before, total);
            assertThat(job.path("progress").path("step").asString()).isNotBlank();
            before = job.path("progress").path("done").asInt();
            job = job(planner, job.path("id").asString());
            Thread.sleep(5);
        }
        assertThat(job.path("progress").path("done").asInt()).isEqualTo(total);
        assertThat(job.path("progress").path("step").asString()).isEqualTo("Done.");
        assertThat(job.path("progress").path("chinese").asString()).isEqualTo("已完成。");
        assertThat(job.path("startedAt").isNull()).isFalse();
    }

    @Test
    void whatWasNotComputedIsRefused() throws InterruptedException {
        String id = started(planner, Map.of()).path("id").asString();
        ended(planner, id);
        for (String figure : List.of(
                "structuralHoles(organization: \"" + SamplePeople.id("Organization", "sw-qinghe") + "\")",
                "tieReconstitution(withinDays: 30)")) {
            JsonNode refused = planner.ask(
                    "query($id: ID!) { job(id: $id) { result { collaboration { " + figure + " { value } } } } }",
                    Map.of("id", id));
            assertThat(refused.at("/errors/0/extensions/code").asString()).isEqualTo("NOT_IN_RESULT");
        }
    }

    @Test
    void aJobThatIsCancelledEnds() throws InterruptedException {
        String id = started(planner, Map.of()).path("id").asString();
        JsonNode cancelled =
                planner.data(CANCEL, Map.of("input", Map.of("id", id))).path("cancelJob");
        assertThat(cancelled.path("userErrors")).isEmpty();
        JsonNode ended = ended(planner, id);
        // It may have been done before it could be cancelled; then it stays as it is.
        assertThat(ended.path("state")).isEqualTo(cancelled.path("job").path("state"));
        assertThat(ended.path("state").asString()).isIn("CANCELLED", "SUCCEEDED");
        assertThat(ended.path("result").isNull())
                .isEqualTo(ended.path("state").asString().equals("CANCELLED"));
    }

    @Test
    void itBecomesStaleWithAWriteAndIsThenStartedAnew() throws InterruptedException {
        // Jobs of other tests ask other questions, so that none of them can be the answer to this one.
        Map<String, Object> own = Map.of("asOf", "2026-06-30T00:00:01+08:00");
        String id = started(planner, own).path("id").asString();
        JsonNode first = ended(planner, id);
        assertThat(first.path("state").asString()).as(first.toString()).isEqualTo("SUCCEEDED");
        assertThat(first.path("stale").asBoolean()).isFalse();
        JsonNode again = started(planner, own);
        assertThat(again.path("dataVersion")).isEqualTo(first.path("dataVersion"));
        assertThat(again.path("id").asString()).isEqualTo(id);
        write("MERGE (m:Marker {id: 'another version'}) SET m.at = randomUUID()");
        assertThat(job(planner, id).path("stale").asBoolean()).isTrue();
        assertThat(started(planner, own).path("id").asString()).isNotEqualTo(id);
    }

    @Test
    void theSameKeyIsDoneOnce() {
        Map<String, Object> key = Map.of("idempotencyKey", "a key of " + System.nanoTime());
        String id = started(planner, key).path("id").asString();
        write("MERGE (m:Marker {id: 'another version'}) SET m.at = randomUUID()");
        assertThat(started(planner, key).path("id").asString()).isEqualTo(id);
        Map<String, Object> other = new HashMap<>(key);
        other.put("asOf", "2026-01-01T00:00:00+08:00");
        assertThat(refusal(planner, other)).isEqualTo("KEY_REUSED");
    }

    @Test
    void existsOnlyForWhoStartedIt() {
        String id = started(planner, Map.of()).path("id").asString();
        for (String other : new String[] {"", "resident", "agency:sw-qinghe", "administrator", "planner:sw-qinghe"}) {
            Api api = other.isEmpty() ? Api.on(port) : Api.on(port).as(other);
            assertThat(api.data(JOB, Map.of("id", id)).path("job").isNull())
                    .as(other)
                    .isTrue();
            assertThat(api.data(CANCEL, Map.of("input", Map.of("id", id)))
                            .at("/cancelJob/userErrors/0/code")
                            .asString())
                    .as(other)
                    .isEqualTo("NOT_FOUND");
        }
        assertThat(job(planner, id).path("id").asString()).isEqualTo(id);
        assertThat(planner.data(JOB, Map.of("id", "00000000-0000-4000-8000-000000000000"))
                        .path("job")
                        .isNull())
                .isTrue();
    }

    @Test
    void isForPlannersAndAdministrators() {
        for (String other : new String[] {"", "resident", "agency:sw-qinghe", "charity:ch-nuanyang"}) {
            Api api = other.isEmpty() ? Api.on(port) : Api.on(port).as(other);
            assertThat(refusal(api, Map.of())).as(other).isEqualTo("FORBIDDEN");
        }
        assertThat(started(Api.on(port).as("administrator"), Map.of())
                        .path("id")
                        .asString())
                .isNotBlank();
        assertThat(refusal(planner, Map.of("place", "00000000-0000-4000-8000-000000000000")))
                .isEqualTo("NOT_FOUND");
        assertThat(refusal(planner, Map.of("idempotencyKey", " "))).isEqualTo("INVALID_VALUE");
    }

    private JsonNode start(Api api, Map<String, Object> more) {
        Map<String, Object> input = new HashMap<>(Map.of("place", WUQIAO, "asOf", SampleDistrict.REFERENCE.toString()));
        input.putAll(more);
        return api.data(START, Map.of("input", input)).path("startDiagnostics");
    }

    private JsonNode started(Api api, Map<String, Object> more) {
        JsonNode payload = start(api, more);
        assertThat(payload.path("userErrors")).isEmpty();
        JsonNode job = payload.path("job");
        jobs.add(new Started(api, job.path("id").asString()));
        return job;
    }

    private String refusal(Api api, Map<String, Object> more) {
        JsonNode payload = start(api, more);
        assertThat(payload.path("job").isNull()).isTrue();
        return payload.at("/userErrors/0/code").asString();
    }

    private static JsonNode job(Api api, String id) {
        return api.data(JOB, Map.of("id", id)).path("job");
    }

    private static JsonNode ended(Api api, String id) throws InterruptedException {
        for (int tries = 0; tries < 2_400; tries++) {
            JsonNode job = job(api, id);
            if (!job.path("endedAt").isNull()) {
                return job;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The job did not end");
    }

    /** Everything of every figure of a panel that needs no organization. */
    private String figures(String panel) {
        GraphQLObjectType type = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(
                schema.getObjectType("Diagnostics").getFieldDefinition(panel).getType());
        return type.getFieldDefinitions().stream()
                .filter(figure -> figure.getArgument("organization") == null)
                .map((GraphQLFieldDefinition figure) -> figure.getName() + Everything.of(figure.getType()))
                .collect(Collectors.joining(" ", " { ", " }"));
    }

    private long factsRead() {
        return meters.find("commonweave.statement").tag("statement", "snapshot/found").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    private static void write(String statement) {
        TestDatabase.write(statement);
    }

    private record Started(Api by, String id) {}
}
