package org.commonweave.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** A file of the sample: a comment, a header, then a row a line, cells parted by bars. */
public final class Table {

    private Table() {}

    /** The rows of a file of the sample. */
    public static List<Row> read(String name) {
        return file("/sample/" + name + ".psv");
    }

    /** The rows of a file on the class path. */
    public static List<Row> file(String file) {
        try (InputStream in = Table.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The sample lacks its file " + file);
            }
            return rows(file, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("The sample's file " + file + " cannot be read", e);
        }
    }

    private static List<Row> rows(String file, BufferedReader reader) {
        List<List<String>> lines = reader.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\\|", -1)))
                .toList();
        List<String> header = lines.get(0);
        return IntStream.range(1, lines.size())
                .mapToObj(i -> row(file, header, lines.get(i)))
                .toList();
    }

    private static Row row(String file, List<String> header, List<String> cells) {
        if (cells.size() != header.size()) {
            throw new IllegalStateException("%s: %s has %d cells where the header names %d"
                    .formatted(file, cells.get(0), cells.size(), header.size()));
        }
        return new Row(header, cells);
    }
}
