package org.commonweave.exchange.intake;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.commonweave.exchange.source.Json;
import tools.jackson.databind.JsonNode;

/** The files of a report that hold a JSON object a line; a file exists only when it has something to say. */
final class ReportLines implements Closeable {

    private final Path directory;
    private final Map<String, BufferedWriter> writers = new HashMap<>();

    ReportLines(Path directory) {
        this.directory = directory;
    }

    void write(String file, JsonNode object) {
        try {
            BufferedWriter writer = writers.get(file);
            if (writer == null) {
                writer = ReportFile.open(directory.resolve(file));
                writers.put(file, writer);
            }
            writer.write(Json.MAPPER.writeValueAsString(object));
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("The report in " + directory + " cannot be written", e);
        }
    }

    @Override
    public void close() throws IOException {
        for (BufferedWriter writer : writers.values()) {
            writer.close();
        }
    }
}
