package org.commonweave.testing;

import java.net.URI;
import java.util.Map;

/** A server that runs already; its data is removed by the tests. */
final class GivenNeo4j {

    private GivenNeo4j() {}

    static TestDatabase at(URI uri) {
        Map<String, String> environment = System.getenv();
        return new TestDatabase(
                "the server of NEO4J_TEST_URI",
                uri,
                environment.getOrDefault("NEO4J_TEST_USER", "neo4j"),
                environment.getOrDefault("NEO4J_TEST_PASSWORD", ""));
    }
}
