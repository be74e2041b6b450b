package org.commonweave.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.commonweave.embedded.launcher.Neo4jLauncher;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Neo4j's jars and our launcher as files, which a class path needs: unpacked once when they travel inside a jar. */
final class Neo4jFiles {

    private static final String JARS = "classpath:neo4j/lib/*.jar";
    private static final String LAUNCHER = Neo4jLauncher.class.getName().replace('.', '/') + ".class";

    private Neo4jFiles() {}

    /** The class path of the database's process. */
    static String classPath(Path home) {
        try {
            return launcher(home) + java.io.File.pathSeparator + jars(home).resolve("*");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lay out the database's jars in " + home, e);
        }
    }

    private static Path jars(Path home) throws IOException {
        Resource[] jars = new PathMatchingResourcePatternResolver().getResources(JARS);
        if (jars.length == 0) {
            throw new IllegalStateException(
                    "The build has no database in it. Build with Maven, or set SPRING_NEO4J_URI to a server.");
        }
        URL first = jars[0].getURL();
        return first.getProtocol().equals("file") ? jars[0].getFile().toPath().getParent() : unpack(home, jars);
    }

    private static Path unpack(Path home, Resource[] jars) throws IOException {
        Path folder = Files.createDirectories(home.resolve("lib"));
        for (Resource jar : jars) {
            Path file = folder.resolve(String.valueOf(jar.getFilename()));
            if (!Files.exists(file) || Files.size(file) != jar.contentLength()) {
                copy(jar.getInputStream(), file);
            }
        }
        removeOthers(folder, jars);
        return folder;
    }

    /** A jar of an older release on the same class path would be taken for the newer one. */
    private static void removeOthers(Path folder, Resource[] jars) throws IOException {
        java.util.Set<String> wanted = new java.util.HashSet<>();
        for (Resource jar : jars) {
            wanted.add(String.valueOf(jar.getFilename()));
        }
        try (var files = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path file : files) {
                if (!wanted.contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Path launcher(Path home) throws IOException {
        Path folder = home.resolve("launcher");
        Path file = folder.resolve(LAUNCHER);
        Files.createDirectories(file.getParent());
        InputStream in = Neo4jFiles.class.getClassLoader().getResourceAsStream(LAUNCHER);
        if (in == null) {
            throw new IllegalStateException("The launcher is missing from the class path: " + LAUNCHER);
        }
        copy(in, file);
        return folder;
    }

    /** By way of a second name, so that a process killed half-way leaves no half file behind. */
    private static void copy(InputStream from, Path to) throws IOException {
        Path part = to.resolveSibling(to.getFileName() + ".part");
        try (from) {
            Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(part, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
