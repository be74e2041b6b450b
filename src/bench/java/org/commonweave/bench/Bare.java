package org.commonweave.bench;

import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Statement;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.async.AsyncSession;
import tools.jackson.databind.json.JsonMapper;

/** The driver and nothing else: a statement written by hand, its one row as JSON. */
final class Bare implements AutoCloseable {

    private static final SessionConfig READS = SessionConfig.builder()
            .withDefaultAccessMode(AccessMode.READ)
            .withDatabase("neo4j")
            .build();

    private static final Statement NEXT_VERSION = Statement.named("graph/next-version");

    private final Driver driver;
    private final Map<Question, String> statements = new EnumMap<>(Question.class);

    @SuppressWarnings("deprecation") // The driver's own logging writes out every statement: see DriverLogging.
    Bare(String uri, String password) {
        driver = GraphDatabase.driver(
                uri,
                AuthTokens.basic("neo4j", password),
                Config.builder().withLogging(Logging.slf4j()).build());
        for (Question question : Question.values()) {
            statements.put(question, question.cypher());
        }
    }

    CompletionStage<byte[]> ask(Question question, Map<String, Object> variables) {
        AsyncSession session = driver.session(AsyncSession.class, READS);
        Map<String, Object> parameters = new HashMap<>(variables);
        parameters.putAll(Viewer.ANONYMOUS.parameters());
        parameters.putAll(Moment.of(Clock.systemUTC(), null, null).parameters());
        return session.runAsync(statements.get(question), parameters)
                .thenCompose(rows -> rows.singleAsync())
                .thenApply(row -> JsonMapper.shared()
                        .writeValueAsBytes(Map.of("data", row.get("data").asMap())))
                .whenComplete((answer, error) -> session.closeAsync());
    }

    List<Map<String, Object>> variables(Question question) {
        try (Session session = driver.session(READS)) {
            return session.run(question.parameters())
                    .list(row -> row.get("variables").asMap());
        }
    }

    /** The driver itself, whose statements nobody measures. */
    Driver driver() {
        return driver;
    }

    long nodes() {
        try (Session session = driver.session(READS)) {
            return session.run("MATCH (n) RETURN count(n)").single().get(0).asLong();
        }
    }

    /** The one value that a statement gives for a key. */
    Object value(String statement, String key) {
        try (Session session = driver.session(READS)) {
            return session.run(statement, Map.of("key", key)).single().get(0).asObject();
        }
    }

    /** Gives the data another version, as any write of the service does, and changes nothing else. */
    void changeVersion() {
        try (Session session = driver.session(SessionConfig.forDatabase("neo4j"))) {
            session.run(NEXT_VERSION.text(), Map.of("counter", 0)).consume();
        }
    }

    /** Identifiers that a statement found, and its hits. */
    record Profiled(List<String> ids, long hits) {}

    @SuppressWarnings("deprecation") // As in Profiler.
    Profiled profile(String statement, Map<String, Object> parameters) {
        try (Session session = driver.session(READS)) {
            Result rows = session.run(statement, parameters);
            List<String> ids = rows.list(row -> row.get("id").asString());
            return new Profiled(ids, Profiler.total(rows.consume().profile()));
        }
    }

    @Override
    public void close() {
        driver.close();
    }
}
