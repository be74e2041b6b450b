package org.commonweave.exchange.intake;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.exchange.RejectedRow;
import org.commonweave.exchange.source.CsvCells;
import org.commonweave.exchange.source.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps rows that were not taken in as they were, with the reason, under the name of the file they come from. */
final class RejectFiles implements Closeable {

    private static final String ROW = "_row";
    private static final String REASON = "_reason";

    private final Path directory;
    private final Map<String, BufferedWriter> writers = new HashMap<>();

    RejectFiles(Path directory) {
        this.directory = directory;
    }

    void write(RejectedRow row) {
        boolean table = !row.columns().isEmpty();
        try {
            BufferedWriter writer = writer(row, table);
            writer.write(table ? CsvCells.line(cells(row)) : object(row));
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("The reject files in " + directory + " cannot be written", e);
        }
    }

    private BufferedWriter writer(RejectedRow row, boolean table) throws IOException {
        String file = row.position().file().replace('/', '_').replaceFirst("(?i)\\.(csv|tsv|json|jsonl|ndjson)$", "")
                + (table ? ".csv" : ".jsonl");
        BufferedWriter writer = writers.get(file);
        if (writer == null) {
            Files.createDirectories(directory);
            writer = ReportFile.open(directory.resolve(file));
            writers.put(file, writer);
            if (table) {
                List<String> header = new ArrayList<>(row.columns());
                header.add(ROW);
                header.add(REASON);
                writer.write(CsvCells.line(header));
                writer.write('\n');
            }
        }
        return writer;
    }

    private static List<String> cells(RejectedRow row) {
        List<String> cells = new ArrayList<>();
        for (String column : row.columns()) {
            JsonNode cell = row.content().get(column);
            cells.add(cell == null ? "" : cell.isString() ? cell.asString() : cell.toString());
        }
        cells.add(Long.toString(row.position().row()));
        cells.add(row.why().message());
        return cells;
    }

    private static String object(RejectedRow row) {
        ObjectNode object = row.content().deepCopy();
        object.put(ROW, row.position().row()).put(REASON, row.why().message());
        return Json.MAPPER.writeValueAsString(object);
    }

    @Override
    public void close() throws IOException {
        for (BufferedWriter writer : writers.values()) {
            writer.close();
        }
    }
}
