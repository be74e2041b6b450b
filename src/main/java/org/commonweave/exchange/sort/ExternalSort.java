package org.commonweave.exchange.sort;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Sorts any number of lines with the memory for a few: full buffers go to disk sorted and are merged at the end. */
public final class ExternalSort implements Closeable {

    private static final int BUFFER_CHARS = 4_000_000;
    private static final int MAX_RUNS = 48;

    private final Path directory;
    private final String name;
    private final List<String> buffer = new ArrayList<>();
    private final List<Path> runs = new ArrayList<>();
    private int bufferedChars;
    private int written;
    private boolean ownsDirectory;

    public ExternalSort(Path directory, String name) {
        this.directory = directory;
        this.name = name;
    }

    /** A sort with a directory of its own, which goes when it is closed. */
    public static ExternalSort inTemporaryDirectory() throws IOException {
        ExternalSort sort = new ExternalSort(Files.createTempDirectory("commonweave-sort-"), "lines");
        sort.ownsDirectory = true;
        return sort;
    }

    /** A line without line ends. */
    public void add(String line) throws IOException {
        buffer.add(line);
        bufferedChars += line.length() + 40;
        if (bufferedChars > BUFFER_CHARS) {
            spill();
        }
    }

    /** All lines in the order of their characters, anew with every call; nothing can be added any more. */
    public SortedLines sorted() throws IOException {
        if (runs.isEmpty()) {
            Collections.sort(buffer);
            return SortedLines.of(buffer);
        }
        if (!buffer.isEmpty()) {
            spill();
        }
        return SortedLines.merging(runs);
    }

    private void spill() throws IOException {
        Collections.sort(buffer);
        runs.add(write(SortedLines.of(buffer)));
        buffer.clear();
        bufferedChars = 0;
        if (runs.size() >= MAX_RUNS) {
            Path merged = write(SortedLines.merging(runs));
            deleteRuns();
            runs.add(merged);
        }
    }

    private Path write(SortedLines lines) throws IOException {
        Path run = directory.resolve(name + "." + written++ + ".run");
        try (lines;
                BufferedWriter writer = Files.newBufferedWriter(run)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                writer.write(line);
                writer.write('\n');
            }
        }
        return run;
    }

    private void deleteRuns() throws IOException {
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
        runs.clear();
    }

    @Override
    public void close() throws IOException {
        deleteRuns();
        buffer.clear();
        if (ownsDirectory) {
            Files.deleteIfExists(directory);
        }
    }
}
