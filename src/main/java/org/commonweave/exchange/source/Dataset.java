package org.commonweave.exchange.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The files of one source: a single file, a directory or a zip archive; gzip is opened on the way. */
public final class Dataset implements Closeable {

    private final String name;
    private final List<DataFile> files;
    private final List<Closeable> archives;

    private Dataset(String name, List<DataFile> files, List<Closeable> archives) {
        this.name = name;
        this.files = files.stream().sorted(Comparator.comparing(DataFile::name)).toList();
        this.archives = List.copyOf(archives);
    }

    public static Dataset open(Path path) throws IOException {
        return open(path, fileName(path));
    }

    /** The same of a file that is kept under another name than its own. */
    public static Dataset open(Path path, String name) throws IOException {
        if (!Files.isReadable(path)) {
            throw new NoSuchFileException(path.toString(), null, "there is no such file, or it may not be read");
        }
        List<DataFile> files = new ArrayList<>();
        List<Closeable> archives = new ArrayList<>();
        if (Files.isDirectory(path)) {
            for (Path file : filesBelow(path)) {
                Archives.add(file, path.relativize(file).toString().replace('\\', '/'), files, archives);
            }
        } else {
            Archives.add(path, name, files, archives);
        }
        return new Dataset(plainName(name), files, archives);
    }

    /** A name for the source that follows from its file or directory. */
    public String name() {
        return name;
    }

    /** In the order of their names. */
    public List<DataFile> files() {
        return files;
    }

    public List<DataFile> filesEnding(String... endings) {
        return files.stream().filter(file -> file.hasEnding(endings)).toList();
    }

    @Override
    public void close() throws IOException {
        for (Closeable archive : archives) {
            archive.close();
        }
    }

    private static List<Path> filesBelow(Path directory) throws IOException {
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> !fileName(file).startsWith("."))
                    .toList();
        }
    }

    private static String fileName(Path path) {
        Path last = path.toAbsolutePath().normalize().getFileName();
        return last == null ? "root" : last.toString();
    }

    private static String plainName(String file) {
        String bare = file.replaceFirst("(?i)\\.gz$", "").replaceFirst("(?i)\\.(zip|json|jsonl|ndjson|csv)$", "");
        return bare.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-+|-+$", "");
    }
}
