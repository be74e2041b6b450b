package org.commonweave.testing;

import java.net.URI;
import java.util.Map;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;

/** A server that runs already; its data is removed by the tests. */
final class GivenNeo4j {

    private GivenNeo4j() {}

    static TestDatabase at(URI uri) {
        return new TestDatabase("the server of NEO4J_TEST_URI", uri, token());
    }

    private static AuthToken token() {
        Map<String, String> environment = System.getenv();
        String password = environment.getOrDefault("NEO4J_TEST_PASSWORD", "");
        return password.isEmpty()
                ? AuthTokens.none()
                : AuthTokens.basic(environment.getOrDefault("NEO4J_TEST_USER", "neo4j"), password);
    }
}
