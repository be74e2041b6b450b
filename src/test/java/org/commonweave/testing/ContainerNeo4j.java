package org.commonweave.testing;

import java.net.URI;
import java.time.Duration;
import org.testcontainers.neo4j.Neo4jContainer;

/** The official image, ended by Testcontainers with the run. */
final class ContainerNeo4j {

    private static final String IMAGE = "neo4j:5.26-community";
    private static final String PASSWORD = "a-test-password";

    private ContainerNeo4j() {}

    @SuppressWarnings("resource")
    static TestDatabase start() {
        Neo4jContainer container =
                new Neo4jContainer(IMAGE).withAdminPassword(PASSWORD).withStartupTimeout(Duration.ofMinutes(4));
        container.start();
        return new TestDatabase("a container of " + IMAGE, URI.create(container.getBoltUrl()), "neo4j", PASSWORD);
    }
}
