package org.commonweave.embedded;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Neo4j's jars and our launcher as files, which a class path needs: unpacked once when they travel inside a jar. */
final class Neo4jFiles {

    private static final String JARS = "classpath:neo4j/lib/*.jar";
    private static final String LAUNCHER = "org/commonweave/embedded/launcher/Neo4jLauncher.class";

    private Neo4jFiles() {}

    /** The class path of the database's process. */
    static String classPath(Path home) {
        try {
            return launcher(home) + File.pathSeparator + jars(home).resolve("*");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lay out the database's jars in " + home, e);
        }
    }

    private static Path jars(Path home) throws IOException {
        Resource[] jars = new PathMatchingResourcePatternResolver().getResources(JARS);
        if (jars.length == 0) {
            throw EmbeddedStartException.noJars();
        }
        Path folder = jars[0].isFile() ? jars[0].getFile().toPath().getParent() : null;
        return folder == null ? unpack(home, jars) : folder;
    }

    private static Path unpack(Path home, Resource[] jars) throws IOException {
        Path folder = Files.createDirectories(home.resolve("lib"));
        for (Resource jar : jars) {
            Path file = folder.resolve(name(jar));
            if (!Files.exists(file) || Files.size(file) != jar.contentLength()) {
                copy(jar, file);
            }
        }
        removeOthers(folder, Arrays.stream(jars).map(Neo4jFiles::name).collect(Collectors.toSet()));
        return folder;
    }

    /** A jar of an older release on the same class path would be taken for the newer one. */
    private static void removeOthers(Path folder, Set<String> wanted) throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!wanted.contains(String.valueOf(file.getFileName()))) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Path launcher(Path home) throws IOException {
        Path folder = home.resolve("launcher");
        Path file = folder.resolve(LAUNCHER);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        copy(new ClassPathResource(LAUNCHER), file);
        return folder;
    }

    private static String name(Resource jar) {
        return String.valueOf(jar.getFilename());
    }

    /** By way of a second name, so that a process killed half-way leaves no half file behind. */
    private static void copy(Resource from, Path to) throws IOException {
        Path part = to.resolveSibling(to.getFileName() + ".part");
        try (InputStream in = from.getInputStream()) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(part, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
