package org.commonweave.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonweave.mutation.Writing.code;
import static org.commonweave.mutation.Writing.field;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.commonweave.cases.TestIdentities;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** The same call with the same key is done once, and whoever repeats it is told the same. */
@GraphTest
@Import(TestIdentities.class)
class MutationKeysTests {

    private static final int CALLERS = 12;

    @LocalServerPort
    int port;

    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private Writing admin;

    @BeforeEach
    void start() {
        TestDatabase.empty();
        admin = new Writing(Api.on(port).as("administrator"));
    }

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    @Test
    void manyAtOnceAreToldTheSame() throws Exception {
        String create = "kind: CHARITY, nameEn: \"Alpha\", idempotencyKey: \"k\"";
        List<JsonNode> made = atOnce(() -> admin.run("createOrganization", create, "organization { id version }"));
        assertThat(made).allSatisfy(one -> assertThat(code(one)).isEmpty());
        assertThat(made.stream().distinct()).hasSize(1);

        String id = made.get(0).at("/organization/id").asString();
        String update = "id: \"" + id + "\", expectedVersion: 1, nameEn: \"Beta\", idempotencyKey: \"k\"";
        List<JsonNode> changed = atOnce(() -> admin.run("updateOrganization", update, "organization { version }"));
        assertThat(changed.stream().distinct()).hasSize(1);
        assertThat(changed.get(0).at("/organization/version").asInt()).isEqualTo(2);

        String batch = "organizations: [{kind: CHARITY, nameEn: \"Gamma\"}], idempotencyKey: \"k\"";
        List<JsonNode> batches = atOnce(() -> admin.run("upsert", batch, "created updated unchanged"));
        assertThat(batches.stream().distinct()).hasSize(1);
        assertThat(batches.get(0).path("created").asInt()).isOne();
        assertThat(organizations()).isEqualTo(2);
    }

    @Test
    void oneUuidIsMadeByOneOfMany() throws Exception {
        String uuid = "11111111-1111-4111-8111-111111111111";
        List<JsonNode> made = atOnce(() -> admin.run(
                "createOrganization",
                "uuid: \"" + uuid + "\", kind: CHARITY, nameEn: \""
                        + Thread.currentThread().getName() + "\"",
                "organization { name version }"));
        assertThat(made.stream().filter(one -> code(one).isEmpty())).hasSize(1);
        assertThat(made.stream().filter(one -> !code(one).isEmpty())).allSatisfy(one -> {
            assertThat(code(one)).isEqualTo("NOT_UNIQUE");
            assertThat(field(one, 0)).containsExactly("input", "uuid");
        });
        assertThat(organizations()).isOne();
    }

    @Test
    void endingWithAKeyIsDoneOnce() {
        String id = admin.run("createOrganization", "kind: CHARITY, nameEn: \"Alpha\"", "organization { id }")
                .at("/organization/id")
                .asString();
        String end = "id: \"" + id + "\", expectedVersion: 1, idempotencyKey: \"k\"";
        assertThat(code(admin.run("endRecord", end))).isEmpty();
        assertThat(code(admin.run("endRecord", end))).isEmpty();
        JsonNode twice = admin.run("endRecord", "id: \"" + id + "\", expectedVersion: 2, at: null");
        assertThat(code(twice)).isEqualTo("CONFLICT");
        assertThat(field(twice, 0)).containsExactly("input", "at");
    }

    private int organizations() {
        return admin.api()
                .data("{ organizations { totalCount } }", java.util.Map.of())
                .at("/organizations/totalCount")
                .asInt();
    }

    private List<JsonNode> atOnce(Callable<JsonNode> call) throws Exception {
        List<Future<JsonNode>> calls = callers.invokeAll(
                IntStream.range(0, CALLERS).mapToObj(i -> call).toList());
        List<JsonNode> answers = new java.util.ArrayList<>();
        for (Future<JsonNode> one : calls) {
            answers.add(one.get());
        }
        return answers;
    }
}
