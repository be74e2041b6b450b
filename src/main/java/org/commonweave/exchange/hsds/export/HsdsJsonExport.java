package org.commonweave.exchange.hsds.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.commonweave.exchange.ExportFormat;
import org.commonweave.exchange.RecordSource;
import org.commonweave.exchange.sort.ExternalSort;
import org.commonweave.exchange.sort.SortedLines;
import org.commonweave.exchange.sort.SortedStore;
import org.commonweave.exchange.source.Json;
import tools.jackson.databind.node.ObjectNode;

/** Writes HSDS 3.1 as JSON: a folder with an array for each kind of object that stands by itself, nested as in its API. */
public final class HsdsJsonExport implements ExportFormat {

    private static final Map<String, String> FILES = Map.of(
            "organization", "organizations.json",
            "service", "services.json",
            "location", "locations.json",
            "taxonomy", "taxonomies.json",
            "taxonomy_term", "taxonomy_terms.json");

    @Override
    public String name() {
        return "hsds-json";
    }

    @Override
    public List<String> write(RecordSource source, Path target) throws IOException {
        Notes notes = new Notes();
        Files.createDirectories(target);
        try (ExternalSort objects = ExternalSort.inTemporaryDirectory();
                ExternalSort parts = ExternalSort.inTemporaryDirectory()) {
            HsdsObjects.from(source, notes, object -> {
                try {
                    objects.add(Nesting.key(object) + "\t" + Json.MAPPER.writeValueAsString(object.fields()));
                    String place = Nesting.place(object);
                    if (place != null) {
                        parts.add(place + "\t" + Nesting.key(object));
                    } else if (!FILES.containsKey(object.table())) {
                        notes.add(object.table() + " that belongs to nothing was left out");
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            write(objects, parts, target);
        }
        return notes.lines();
    }

    private static void write(ExternalSort objects, ExternalSort parts, Path target) throws IOException {
        try (SortedStore store = SortedStore.of(objects);
                SortedLines all = objects.sorted();
                SortedLines nested = parts.sorted();
                Arrays arrays = new Arrays(target)) {
            Nesting nesting = new Nesting(store, nested);
            for (String line = all.next(); line != null; line = all.next()) {
                String key = line.substring(0, line.indexOf('\t'));
                String table = key.substring(0, key.indexOf('/'));
                ObjectNode object = (ObjectNode) Json.MAPPER.readTree(line.substring(key.length() + 1));
                ObjectNode whole = nesting.whole(key, table, object);
                if (FILES.containsKey(table)) {
                    arrays.write(table, whole);
                }
            }
        }
    }

    /** The files, each one array with an object a line. */
    private static final class Arrays implements AutoCloseable {
        private final Map<String, BufferedWriter> writers = new java.util.LinkedHashMap<>();
        private final Map<String, Boolean> begun = new java.util.HashMap<>();

        Arrays(Path target) throws IOException {
            for (Map.Entry<String, String> file : FILES.entrySet()) {
                BufferedWriter writer = Files.newBufferedWriter(target.resolve(file.getValue()));
                writer.write("[");
                writers.put(file.getKey(), writer);
            }
        }

        void write(String table, ObjectNode object) throws IOException {
            BufferedWriter writer = java.util.Objects.requireNonNull(writers.get(table));
            writer.write(begun.put(table, true) == null ? "\n" : ",\n");
            writer.write(Json.MAPPER.writeValueAsString(object));
        }

        @Override
        public void close() throws IOException {
            for (BufferedWriter writer : writers.values()) {
                writer.write("\n]\n");
                writer.close();
            }
        }
    }
}
