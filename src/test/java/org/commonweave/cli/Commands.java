package org.commonweave.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commonweave.embedded.EmbeddedNeo4j;
import org.commonweave.testing.ChildNeo4j;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;

/** Commands one after another on a database of their own. */
final class Commands implements AutoCloseable {

    private final EmbeddedNeo4j neo4j;
    private final Driver driver;

    Commands(Path folder) {
        neo4j = EmbeddedNeo4j.start(ChildNeo4j.settings(folder.resolve("neo4j")));
        neo4j.awaitReady();
        driver = GraphDatabase.driver(neo4j.uri(), AuthTokens.basic(neo4j.user(), neo4j.password()));
    }

    /** How the command ended. */
    int run(String input, String... command) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return CommonweaveCommand.run(Stream.concat(
                            Stream.of(command),
                            Stream.of(
                                    "--spring.neo4j.uri=" + neo4j.uri(),
                                    "--spring.neo4j.authentication.username=" + neo4j.user(),
                                    "--spring.neo4j.authentication.password=" + neo4j.password()))
                    .toArray(String[]::new));
        } finally {
            System.setIn(before);
        }
    }

    /** What is in the database, asked past the service. */
    List<Record> rows(String statement) {
        return driver.executableQuery(statement).execute().records();
    }

    @Override
    public void close() {
        driver.close();
        neo4j.close();
    }
}
