package org.commonweave.exchange.sort;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lines that begin with a key and a tab, found again by their key; memory holds every few keys only. */
public final class SortedStore implements Closeable {

    private static final int BLOCK = 8;

    private final Path file;
    private final TreeMap<String, Long> blocks = new TreeMap<>();
    private final RandomAccessFile content;
    private final long length;

    private SortedStore(Path file, SortedLines lines) throws IOException {
        this.file = file;
        long offset = 0;
        int number = 0;
        try (OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (number++ % BLOCK == 0) {
                    blocks.putIfAbsent(key(line), offset);
                }
                byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
                out.write(bytes);
                offset += bytes.length;
            }
        }
        this.length = offset;
        this.content = new RandomAccessFile(file.toFile(), "r");
    }

    public static SortedStore of(ExternalSort sort) throws IOException {
        try (SortedLines lines = sort.sorted()) {
            return new SortedStore(Files.createTempFile("commonweave-store-", ".lines"), lines);
        }
    }

    /** What follows the key on its first line, or null when there is no such key. */
    public @Nullable String find(String key) throws IOException {
        var block = blocks.floorEntry(key);
        if (block == null) {
            return null;
        }
        Long next =
                blocks.higherEntry(key) == null ? null : blocks.higherEntry(key).getValue();
        byte[] bytes = new byte[Math.toIntExact((next == null ? length : next) - block.getValue())];
        content.seek(block.getValue());
        content.readFully(bytes);
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
            if (line.startsWith(key + "\t")) {
                return line.substring(key.length() + 1);
            }
        }
        return null;
    }

    private static String key(String line) {
        return line.substring(0, line.indexOf('\t'));
    }

    @Override
    public void close() throws IOException {
        content.close();
        Files.deleteIfExists(file);
    }
}
