package org.commonweave.exchange.sort;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Lines in order, from memory or merged from files. */
public final class SortedLines implements Closeable {

    private final PriorityQueue<Run> runs = new PriorityQueue<>();

    private SortedLines() {}

    static SortedLines of(List<String> sorted) throws IOException {
        SortedLines lines = new SortedLines();
        Iterator<String> iterator = sorted.iterator();
        lines.add(new Run(() -> iterator.hasNext() ? iterator.next() : null, () -> {}));
        return lines;
    }

    static SortedLines merging(List<Path> files) throws IOException {
        SortedLines lines = new SortedLines();
        for (Path file : files) {
            BufferedReader reader = Files.newBufferedReader(file);
            lines.add(new Run(reader::readLine, reader));
        }
        return lines;
    }

    /** The next line, or null after the last. */
    public @Nullable String next() throws IOException {
        Run first = runs.poll();
        if (first == null) {
            return null;
        }
        String line = first.line;
        add(first);
        return line;
    }

    private void add(Run run) throws IOException {
        if (run.advance()) {
            runs.add(run);
        } else {
            run.closing.close();
        }
    }

    @Override
    public void close() throws IOException {
        for (Run run : runs) {
            run.closing.close();
        }
        runs.clear();
    }

    private interface Lines {
        @Nullable String next() throws IOException;
    }

    private static final class Run implements Comparable<Run> {
        private final Lines lines;
        private final Closeable closing;
        private String line = "";

        Run(Lines lines, Closeable closing) {
            this.lines = lines;
            this.closing = closing;
        }

        boolean advance() throws IOException {
            String next = lines.next();
            line = next == null ? "" : next;
            return next != null;
        }

        @Override
        public int compareTo(Run other) {
            return line.compareTo(other.line);
        }
    }
}
