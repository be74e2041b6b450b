package org.commonweave.testing;

import java.net.URI;
import java.util.Map;
import org.commonweave.graph.Statement;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.testcontainers.DockerClientFactory;

/**
 * The database of a test run: the one at NEO4J_TEST_URI if that is set, else a container if an engine answers, else a
 * process like the service's own. It is started when first asked for and ends with the run.
 *
 * @param password empty where the database wants none
 */
public record TestDatabase(String kind, URI uri, String user, String password) implements Neo4jConnectionDetails {

    private static final Logger LOG = LoggerFactory.getLogger(TestDatabase.class);

    /** Made on first use, once, whatever the number of cached application contexts. */
    private static final class Shared {

        static final TestDatabase INSTANCE = choose();
        static final Driver DRIVER = GraphDatabase.driver(INSTANCE.uri(), INSTANCE.getAuthToken());
    }

    public static TestDatabase shared() {
        return Shared.INSTANCE;
    }

    /** For what a test arranges or looks at beside the service. */
    public static Driver driver() {
        return Shared.DRIVER;
    }

    /**
     * Removes all data, and what was told of it, and leaves the schema. The service takes note, as it does of what it writes
     * itself.
     */
    public static void empty() {
        driver().executableQuery("MATCH (n) WHERE n:__Release OR none(l IN labels(n) WHERE l STARTS WITH '__')"
                        + " DETACH DELETE n")
                .execute();
        touch();
    }

    /** Removes who can sign in, which {@link #empty()} leaves: it is outside the model. */
    public static void withoutAccounts() {
        driver().executableQuery("MATCH (n) WHERE any(l IN labels(n) WHERE l IN "
                        + "['__Account', '__Session', '__AccessToken', '__SetupCode', '__Login']) DETACH DELETE n")
                .execute();
    }

    /** Writes past the service, which then takes note. */
    public static void write(String statement) {
        driver().executableQuery(statement).execute();
        touch();
    }

    /** Tells the service that a test has written past it. */
    public static void touch() {
        driver().executableQuery(Statement.named("graph/next-version").text())
                .withParameters(Map.of("counter", 0L))
                .execute();
    }

    private static TestDatabase choose() {
        String given = System.getenv("NEO4J_TEST_URI");
        TestDatabase chosen;
        if (given != null && !given.isBlank()) {
            chosen = GivenNeo4j.at(URI.create(given));
        } else if (dockerAnswers()) {
            chosen = ContainerNeo4j.start();
        } else {
            chosen = ChildNeo4j.start();
        }
        LOG.info("Tests run against {} at {}", chosen.kind(), chosen.uri());
        return chosen;
    }

    private static boolean dockerAnswers() {
        return !Boolean.getBoolean("tests.without-docker")
                && DockerClientFactory.instance().isDockerAvailable();
    }

    @Override
    public URI getUri() {
        return uri;
    }

    @Override
    public AuthToken getAuthToken() {
        return password.isEmpty() ? AuthTokens.none() : AuthTokens.basic(user, password);
    }
}
