package org.commonweave.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.commonweave.embedded.EmbeddedNeo4j;
import org.commonweave.testing.ChildNeo4j;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.springframework.util.FileSystemUtils;

/** Commands one after another on a database that the tests of a class have to themselves. */
final class Commands implements BeforeAllCallback, AfterAllCallback {

    private @Nullable Path folder;
    private @Nullable EmbeddedNeo4j database;
    private @Nullable Driver driver;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("commonweave-commands-");
        EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(ChildNeo4j.settings(folder.resolve("neo4j")));
        database = neo4j;
        neo4j.awaitReady();
        driver = GraphDatabase.driver(neo4j.uri(), AuthTokens.basic(neo4j.user(), neo4j.password()));
    }

    /** How the command ended. */
    int run(String input, String... command) {
        EmbeddedNeo4j neo4j = Objects.requireNonNull(database);
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
        return Objects.requireNonNull(driver)
                .executableQuery(statement)
                .execute()
                .records();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        Objects.requireNonNull(driver).close();
        Objects.requireNonNull(database).close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
