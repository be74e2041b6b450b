package org.commonweave.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonweave.testing.ChildNeo4j;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.AuthenticationException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedNeo4jTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private EmbeddedSettings settings;
    private EmbeddedNeo4j neo4j;
    private Driver driver;

    @BeforeAll
    void start(@TempDir Path folder) {
        settings = ChildNeo4j.settings(folder.resolve("neo4j"));
        open();
    }

    @AfterAll
    void end() {
        driver.close();
        neo4j.close();
    }

    private void open() {
        neo4j = EmbeddedNeo4j.start(settings);
        neo4j.awaitReady();
        driver = GraphDatabase.driver(neo4j.uri(), AuthTokens.basic(neo4j.user(), neo4j.password()));
    }

    @Test
    @Order(1)
    void answersOnTheRoutingSchemeOfAClusterToo() {
        assertThat(neo4j.uri()).hasScheme("neo4j").hasHost("127.0.0.1");
        assertThat(one("RETURN 1")).isEqualTo(1);
    }

    @Test
    @Order(2)
    void refusesWhoeverDoesNotKnowThePassword() {
        assertRefuses(AuthTokens.none());
        assertRefuses(AuthTokens.basic("neo4j", "neo4j"));
    }

    private void assertRefuses(AuthToken token) {
        try (Driver stranger = GraphDatabase.driver(neo4j.uri(), token)) {
            assertThatExceptionOfType(AuthenticationException.class).isThrownBy(stranger::verifyConnectivity);
        }
    }

    @Test
    @Order(3)
    void keepsItsFilesFromOtherUsers() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(settings.home())))
                .isEqualTo("rwx------");
    }

    @Test
    @Order(4)
    void tellsThePasswordToNobodyOnTheCommandLine() {
        ProcessHandle child = ProcessHandle.of(neo4j.pid()).orElseThrow();

        assertThat(String.join(" ", child.info().arguments().orElseThrow()))
                .contains("Neo4jLauncher")
                .doesNotContain(neo4j.password());
    }

    @Test
    @Order(5)
    void refusesASecondServiceOnItsFolderAndSaysWhatToDo() {
        ThrowingCallable second = () -> EmbeddedNeo4j.start(settings);

        assertThatThrownBy(second)
                .isInstanceOfSatisfying(
                        EmbeddedStartException.class,
                        refused -> assertThat(refused.action()).contains("commonweave.embedded.home"))
                .hasMessageContaining(settings.home().toString());
    }

    @Test
    @Order(6)
    void startsAgainOnItsPortWithItsDataWhenItIsKilled() throws InterruptedException {
        one("CREATE (n:Kept {value: 7}) RETURN n.value");
        long killed = neo4j.pid();

        ProcessHandle.of(killed).orElseThrow().destroyForcibly();

        assertThat(answerAfterRestart("MATCH (n:Kept) RETURN n.value")).isEqualTo(7);
        assertThat(neo4j.pid()).isNotEqualTo(killed);
    }

    @Test
    @Order(7)
    void endsWithinTenSecondsThoughAQueryRuns() throws InterruptedException {
        ProcessHandle child = ProcessHandle.of(neo4j.pid()).orElseThrow();
        Thread busy = new Thread(() -> assertThatThrownBy(
                () -> one("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(sqrt(a * b))")));
        busy.start();
        Thread.sleep(500);
        Instant before = Instant.now();

        neo4j.close();

        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
        assertThat(child.isAlive()).isFalse();
        busy.join();
    }

    @Test
    @Order(8)
    void findsItsDataAgainWithANewPassword() {
        String before = neo4j.password();
        driver.close();

        open();

        assertThat(neo4j.password()).isNotEqualTo(before);
        assertThat(one("MATCH (n:Kept) RETURN n.value")).isEqualTo(7);
    }

    private long one(String cypher) {
        try (Session session = driver.session()) {
            return session.run(cypher, Map.of()).single().get(0).asNumber().longValue();
        }
    }

    private long answerAfterRestart(String cypher) throws InterruptedException {
        Instant limit = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return one(cypher);
            } catch (RuntimeException e) {
                if (Instant.now().isAfter(limit)) {
                    throw e;
                }
                Thread.sleep(250);
            }
        }
    }
}
