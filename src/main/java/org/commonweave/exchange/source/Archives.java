package org.commonweave.exchange.source;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks through compression. Nothing is unpacked to disk, so names inside an archive can do no harm. */
final class Archives {

    private static final int BUFFER = 1 << 16;

    private Archives() {}

    static void add(Path file, String name, List<DataFile> files, List<Closeable> archives) throws IOException {
        OffsetDateTime modified = at(Files.getLastModifiedTime(file).toInstant());
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".zip")) {
            ZipFile zip = unzip(file, name);
            archives.add(zip);
            zip.stream()
                    .filter(entry -> !entry.isDirectory() && !hidden(entry))
                    .map(entry -> entry(zip, entry, modified))
                    .forEach(files::add);
        } else if (lower.endsWith(".gz")) {
            files.add(new DataFile(
                    name.substring(0, name.length() - 3), modified, () -> gunzip(Files.newInputStream(file))));
        } else {
            files.add(new DataFile(name, modified, () -> buffered(Files.newInputStream(file))));
        }
    }

    private static ZipFile unzip(Path file, String name) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            // Its own message names neither the file nor what to do; nobody needs the rest of it.
            ZipException told = new ZipException(name + " is no zip archive, or was cut off on the way ("
                    + e.getMessage() + "). Fetch it again, or pack it anew.");
            told.addSuppressed(e);
            throw told;
        }
    }

    private static DataFile entry(ZipFile zip, ZipEntry entry, OffsetDateTime modified) {
        boolean gzip = entry.getName().toLowerCase(Locale.ROOT).endsWith(".gz");
        return gzip
                ? new DataFile(
                        entry.getName().substring(0, entry.getName().length() - 3),
                        modified,
                        () -> gunzip(zip.getInputStream(entry)))
                : new DataFile(entry.getName(), modified, () -> buffered(zip.getInputStream(entry)));
    }

    private static boolean hidden(ZipEntry entry) {
        return entry.getName().startsWith("__MACOSX/") || entry.getName().matches("(.*/)?\\.[^/]*");
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
    }

    private static InputStream buffered(InputStream in) {
        return new BufferedInputStream(in, BUFFER);
    }

    private static InputStream gunzip(InputStream in) throws IOException {
        try {
            return buffered(new GZIPInputStream(in, BUFFER));
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
