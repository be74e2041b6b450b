package org.commonweave.exchange.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The files of an import.
 *
 * @param root what was named on the command line: a file or a folder
 * @param files every file below it, in the order of their names
 */
public record SourceFiles(Path root, List<Path> files) {

    public SourceFiles {
        files = List.copyOf(files);
    }

    public static SourceFiles of(Path root) {
        if (!Files.exists(root)) {
            throw new UnreadableSource(new Position(root.toString(), 0), "There is no file or folder " + root + ".");
        }
        try (Stream<Path> below = Files.walk(root)) {
            return new SourceFiles(
                    root, below.filter(Files::isRegularFile).sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + root, e);
        }
    }

    public Stream<Path> ending(String suffix) {
        return files.stream()
                .filter(file -> name(file).endsWith(suffix) || name(file).endsWith(suffix + ".gz"));
    }

    /** The file's path as reports name it. */
    public String label(Path file) {
        return Files.isDirectory(root) ? root.relativize(file).toString() : String.valueOf(file.getFileName());
    }

    /** File name in lower case. */
    public static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }
}
