package org.commonweave.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Gives every import a folder for its report, so that no report takes the place of another. */
final class ReportFolder {

    private static final Path ALL = Path.of("data", "imports");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private ReportFolder() {}

    static Path next(Path source) {
        Path file = source.toAbsolutePath().normalize().getFileName();
        String name = (file == null ? "root" : file.toString()).replaceAll("[^\\p{L}\\p{N}]+", "-");
        Path folder = ALL.resolve(STAMP.format(LocalDateTime.now(java.time.ZoneId.systemDefault())) + "-" + name);
        for (int i = 2; Files.exists(folder); i++) {
            folder = folder.resolveSibling(folder.getFileName() + "-" + i);
        }
        return folder;
    }
}
