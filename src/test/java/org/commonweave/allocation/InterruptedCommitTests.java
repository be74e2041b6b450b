package org.commonweave.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.commonweave.Commonweave;
import org.commonweave.access.Role;
import org.commonweave.access.Viewer;
import org.commonweave.embedded.EmbeddedNeo4j;
import org.commonweave.graph.Await;
import org.commonweave.mutation.Outcome;
import org.commonweave.testing.ChildNeo4j;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The service and its database are killed at the worst moments, and start again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterruptedCommitTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Viewer charity =
            new Viewer(Role.CHARITY, Donations.organization("charity"), null, Set.of("introduce"));
    private final Viewer committee =
            new Viewer(Role.AGENCY, Donations.organization("committee"), null, Set.of("introduce"));

    private EmbeddedNeo4j neo4j;
    private Driver driver;

    @BeforeAll
    void start(@TempDir Path folder) {
        neo4j = EmbeddedNeo4j.start(ChildNeo4j.settings(folder.resolve("neo4j")));
        neo4j.awaitReady();
        driver = GraphDatabase.driver(
                neo4j.uri(),
                AuthTokens.basic(neo4j.user(), neo4j.password()),
                // Whoever waits for the database asks again at once, instead of after ever longer pauses.
                Config.builder()
                        .withMaxTransactionRetryTime(0, TimeUnit.SECONDS)
                        .build());
    }

    @AfterAll
    void end() {
        driver.close();
        neo4j.close();
    }

    /** All but the schema and the note of it. */
    @BeforeEach
    void empty() {
        driver.executableQuery(
                        "MATCH (n) WHERE none(l IN labels(n) WHERE l STARTS WITH '__Neo4jMigration') DETACH DELETE n")
                .execute();
    }

    private ConfigurableApplicationContext service(String... more) {
        return new SpringApplicationBuilder(Commonweave.class, Donations.class)
                .run(java.util.stream.Stream.concat(
                                List.of(
                                        "--server.port=0",
                                        "--commonweave.sample.load=false",
                                        "--commonweave.api.warm-up=0s",
                                        "--spring.reactor.netty.shutdown-quiet-period=0s",
                                        "--spring.neo4j.uri=" + neo4j.uri(),
                                        "--spring.neo4j.authentication.username=" + neo4j.user(),
                                        "--spring.neo4j.authentication.password=" + neo4j.password())
                                        .stream(),
                                java.util.stream.Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void aReservationOutlivesACrashAndIsConfirmedAfterwards() throws InterruptedException {
        try (ConfigurableApplicationContext service = service()) {
            Donations donations = service.getBean(Donations.class);
            donations.store();
            String plan = donations.propose("charity", new Share("rice", "hunger", 8, "kg"));
            assertThat(commit(service, plan).done()).isTrue();
            kill();
        }
        awaitDatabase();
        try (ConfigurableApplicationContext service = service()) {
            assertThat(Donations.given(driver, "rice")).isEqualTo(8);
            Steps.Order order = new Steps.Order(Step.CONFIRM, reservation(), null, null);

            Outcome confirmed = Await.one(service.getBean(Steps.class).take(committee, order, Map.of()));

            assertThat(confirmed.userErrors()).isEmpty();
            assertThat(text("MATCH ()-[a:ALLOCATED]->() RETURN a.status")).isEqualTo("DELIVERED");
        }
        // Nobody confirmed the next one, and its term ran out while the service was down.
        try (ConfigurableApplicationContext service = service("--commonweave.allocation.hold=1ms")) {
            String plan = service.getBean(Donations.class).propose("charity", new Share("rice", "school", 2, "kg"));
            assertThat(commit(service, plan).done()).isTrue();
            kill();
        }
        awaitDatabase();
        try (ConfigurableApplicationContext service = service()) {
            assertThat(service.isRunning()).isTrue();
            await(() -> Donations.given(driver, "rice") == 8);
        }
    }

    @Test
    void aCommitThatIsCutShortIsDoneAsAWholeOrNotAtAll() throws InterruptedException {
        try (ConfigurableApplicationContext service = service()) {
            Donations donations = service.getBean(Donations.class);
            donations.store();
            donations.more(80, 80);
            List<String> plans = java.util.stream.IntStream.range(0, 40)
                    .mapToObj(i -> donations.propose(
                            "charity",
                            new Share("lot-" + 2 * i, "need-" + 2 * i, 8, "kg"),
                            new Share("lot-" + (2 * i + 1), "need-" + (2 * i + 1), 8, "kg")))
                    .toList();
            CompletableFuture<Void> committing = CompletableFuture.runAsync(() -> plans.forEach(plan -> {
                commit(service, plan);
            }));
            await(() -> number("MATCH (p:MatchPlan) WHERE p.committedAt IS NOT NULL RETURN count(p)") >= 5);
            kill();
            awaitDatabase();
            committing.exceptionally(error -> null).join();
        }

        assertThat(number("""
                MATCH (p:MatchPlan)
                WITH p, COUNT { ()-[:ALLOCATED {plan: p.id}]->() } AS kept,
                  COUNT { (e:AllocationEvent) WHERE e.plan = p.id } AS events
                WHERE kept <> 2 OR events <> 2
                RETURN count(p)""")).isZero();
        assertThat(number("""
                MATCH ()-[a:ALLOCATED]->() WHERE NOT EXISTS { (:MatchPlan {id: a.plan}) } RETURN count(a)""")).isZero();
        assertThat(number("MATCH (p:MatchPlan) WHERE p.committedAt IS NOT NULL RETURN count(p)"))
                .isPositive();
    }

    private Outcome commit(ConfigurableApplicationContext service, String plan) {
        return Await.one(service.getBean(Commits.class).commit(charity, plan, List.of(), Map.of()));
    }

    /** As a power cut would: the process is not asked. Its keeper starts it again. */
    private void kill() {
        ProcessHandle.of(neo4j.pid()).orElseThrow().destroyForcibly();
    }

    private void awaitDatabase() throws InterruptedException {
        await(() -> {
            try {
                return number("RETURN 1") == 1;
            } catch (RuntimeException e) {
                return false;
            }
        });
    }

    private static void await(java.util.function.BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited long enough").isBefore(end);
            Thread.sleep(200);
        }
    }

    private String reservation() {
        return text("MATCH ()-[a:ALLOCATED {status: 'RESERVED'}]->() RETURN a.id");
    }

    private String text(String query) {
        return driver.executableQuery(query).execute().records().get(0).get(0).asString();
    }

    private double number(String query) {
        return driver.executableQuery(query).execute().records().get(0).get(0).asDouble();
    }
}
