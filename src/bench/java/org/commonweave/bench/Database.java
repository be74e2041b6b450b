package org.commonweave.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.commonweave.embedded.EmbeddedNeo4j;
import org.commonweave.embedded.EmbeddedSettings;

/** The database the service comes with, with the memory and the compiler a larger graph wants, filled once. */
final class Database implements AutoCloseable {

    private final EmbeddedNeo4j neo4j;
    private final Path folder;

    private Database(EmbeddedNeo4j neo4j, Path folder) {
        this.neo4j = neo4j;
        this.folder = folder;
    }

    static Database of(String size) {
        Path folder = Path.of("target", "bench", size);
        EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(new EmbeddedSettings(
                folder.resolve("neo4j"),
                0,
                null,
                null,
                List.of("-Xms512m", "-Xmx2g"),
                Map.of("server.memory.pagecache.size", "1g"),
                Duration.ofMinutes(4)));
        neo4j.awaitReady();
        Database database = new Database(neo4j, folder);
        database.fill(size);
        return database;
    }

    private void fill(String size) {
        try (Bare bare = new Bare(uri(), neo4j.password())) {
            // Migrations leave a few nodes of their own.
            if (bare.nodes() > 1_000) {
                return;
            }
        }
        long start = System.nanoTime();
        List<String> arguments = new java.util.ArrayList<>(List.of("generate", "--size", size, "--load"));
        arguments.addAll(settings());
        try (Child child = Child.start(folder.resolve("load.log"), "org.commonweave.Commonweave", arguments)) {
            child.done();
        }
        System.out.printf("Loaded %s in %.0f s, see load.log%n", size, (System.nanoTime() - start) / 1e9);
    }

    /** How a service is told of it. */
    List<String> settings() {
        return List.of(
                "--spring.neo4j.uri=" + uri(),
                "--spring.neo4j.authentication.username=neo4j",
                "--spring.neo4j.authentication.password=" + neo4j.password(),
                "--commonweave.sample.load=false");
    }

    String uri() {
        return neo4j.uri().toString();
    }

    String password() {
        return neo4j.password();
    }

    long pid() {
        return neo4j.pid();
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        neo4j.close();
    }
}
