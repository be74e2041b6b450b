package org.commonweave.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.commonweave.Commonweave;
import org.commonweave.embedded.EmbeddedNeo4j;
import org.commonweave.embedded.EmbeddedSettings;
import org.commonweave.generator.Size;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The database the service comes with, with the memory and the compiler a larger graph wants, filled once. */
final class Database implements AutoCloseable {

    private final EmbeddedNeo4j neo4j;
    private final Path folder;

    private Database(EmbeddedNeo4j neo4j, Path folder) {
        this.neo4j = neo4j;
        this.folder = folder;
    }

    /** A database with a generated city of the size. */
    static Database of(String size) {
        Path folder = Path.of("target", "bench", size);
        Path home = folder.resolve("neo4j");
        if (!Files.exists(home)) {
            fill(folder, home, Size.of(size));
        }
        return start(home, folder);
    }

    /** An empty database, which loses what an earlier one of the name had. */
    static Database empty(String name) {
        Path folder = Path.of("target", "bench", name);
        try {
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return start(folder.resolve("neo4j"), folder);
    }

    /** Under another name until it is whole, so that a run that was cut short leaves nothing to be taken for a city. */
    private static void fill(Path folder, Path home, Size size) {
        Path part = folder.resolve("neo4j.part");
        try {
            FileSystemUtils.deleteRecursively(part);
            BulkLoad.into(part, size);
            long start = System.nanoTime();
            try (Database database = start(part, folder)) {
                database.service().close();
            }
            System.out.printf("Made constraints and indexes in %.0f s%n", BulkLoad.seconds(start));
            Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Database start(Path home, Path folder) {
        EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(new EmbeddedSettings(
                home,
                true,
                0,
                null,
                null,
                List.of("-Xms512m", "-Xmx2g"),
                Map.of("server.memory.pagecache.size", "1g"),
                Duration.ofMinutes(4)));
        neo4j.awaitReady();
        return new Database(neo4j, folder);
    }

    /** The service in this process, without serving: it has made its constraints and indexes, and they are online. */
    ConfigurableApplicationContext service() {
        return new SpringApplicationBuilder(Commonweave.class)
                .web(WebApplicationType.NONE)
                .properties("logging.level.root=warn")
                .run(settings().toArray(String[]::new));
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
