package org.commonweave.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commonweave.testing.TestDatabase;

/** What is on disk and in the graph beside what the service tells. */
final class Kept {

    static final Path FOLDER = Path.of("target", "imports");

    static final String HEADER = "id,name,description,website\n";

    /** One row that is taken, and one that is not. */
    static final byte[] TWO = bytes(HEADER + "o1,Kitchen,Cooks,\no2\n");

    private Kept() {}

    static void waitFor(String file) {
        try {
            for (int i = 0; i < 400; i++) {
                if (file.isEmpty() ? files().isEmpty() : files().contains(file)) {
                    return;
                }
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("There are " + files());
    }

    /** Names of what is kept. */
    static List<String> files() {
        try (Stream<Path> walk = Files.walk(FOLDER)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".lock"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long nodes() {
        return TestDatabase.driver()
                .executableQuery(
                        "MATCH (n) WHERE none(l IN labels(n) WHERE l STARTS WITH '__') RETURN count(n) AS count")
                .execute()
                .records()
                .get(0)
                .get("count")
                .asLong();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
