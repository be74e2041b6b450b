package org.commonweave.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.commonweave.Commonweave;

/** Compiles the program under src/bench/neo4j against the jars of the database it will open. */
final class StoreProgram {

    static final String MAIN = "org.commonweave.bench.store.StoreSearches";

    private static final Path SOURCES = Path.of("src", "bench", "neo4j");

    private StoreProgram() {}

    /** The class path to run it with. */
    static String classPath(Path folder) {
        Path classes = folder.resolve("store-classes");
        String neo4j = jars();
        List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-cp", neo4j));
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (failed != 0) {
            throw new IllegalStateException("What is under " + SOURCES + " does not compile");
        }
        return neo4j + File.pathSeparator + classes;
    }

    /** One by one: the compiler does not know what a star means. */
    private static String jars() {
        try (Stream<Path> files = Files.list(neo4j())) {
            return files.map(Path::toString).sorted().collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path neo4j() {
        try {
            return Path.of(Commonweave.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .resolve("neo4j")
                    .resolve("lib");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
