package org.commonweave.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonweave.embedded.EmbeddedNeo4j;
import org.commonweave.embedded.EmbeddedSettings;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/** The database the service comes with, on a folder that goes with the run. */
public final class ChildNeo4j {

    private ChildNeo4j() {}

    static TestDatabase start() {
        Path home = temporaryFolder();
        EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(lasting(home));
        // After the services that use it, which would look for it until they are ended by force.
        SpringApplication.getShutdownHandlers().add(() -> end(neo4j, home));
        neo4j.awaitReady();
        return new TestDatabase("a Neo4j process on " + home, neo4j.uri(), neo4j.user(), neo4j.password());
    }

    /** Small, and quick to start. */
    public static EmbeddedSettings settings(Path home) {
        return settings(home, List.of("-XX:TieredStopAtLevel=1"), Map.of("server.memory.pagecache.size", "32m"));
    }

    /**
     * For as long as a whole run takes: the planner is compiled to the end, and plans are not made anew each time a class
     * has replaced the data.
     */
    private static EmbeddedSettings lasting(Path home) {
        return settings(
                home,
                List.of(),
                Map.of("server.memory.pagecache.size", "64m", "dbms.cypher.min_replan_interval", "2m"));
    }

    private static EmbeddedSettings settings(Path home, List<String> compiler, Map<String, String> settings) {
        List<String> java = Stream.concat(Stream.of("-Xms128m", "-Xmx512m", "-XX:+UseSerialGC"), compiler.stream())
                .toList();
        return new EmbeddedSettings(home, true, 0, null, null, java, settings, Duration.ofMinutes(4));
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("commonweave-tests").resolve("neo4j");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(EmbeddedNeo4j neo4j, Path home) {
        neo4j.close();
        FileSystemUtils.deleteRecursively(home.resolve("..").normalize().toFile());
    }
}
