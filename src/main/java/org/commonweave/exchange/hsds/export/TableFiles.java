package org.commonweave.exchange.hsds.export;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonweave.exchange.source.CsvCells;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The files of a tabular package; the three that every directory has are there even when they are empty. */
final class TableFiles implements Closeable {

    private static final List<String> ALWAYS = List.of("organization", "service", "location");

    private final Path target;
    private final Map<String, Set<String>> unknownColumns;
    private final Map<String, BufferedWriter> writers = new LinkedHashMap<>();
    private final Map<String, List<String>> headers = new LinkedHashMap<>();

    TableFiles(Path target, Map<String, Set<String>> unknownColumns) {
        this.target = target;
        this.unknownColumns = unknownColumns;
    }

    /** A table that was written, with its columns. */
    record Written(String table, List<String> columns) {}

    void row(String table, ObjectNode row) throws IOException {
        BufferedWriter writer = writer(table);
        List<String> cells = new ArrayList<>();
        for (String column : headers.getOrDefault(table, List.of())) {
            cells.add(cell(row.get(column)));
        }
        writer.write(CsvCells.line(cells));
        writer.write("\r\n");
    }

    private static String cell(@org.jspecify.annotations.Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        return value.isContainer()
                ? value.toString()
                : value.isNumber() ? value.decimalValue().toPlainString() : value.asString();
    }

    private BufferedWriter writer(String table) throws IOException {
        BufferedWriter writer = writers.get(table);
        if (writer == null) {
            List<String> header = new ArrayList<>();
            HsdsColumns.of(table).values().stream()
                    .filter(Column::scalar)
                    .map(Column::name)
                    .forEach(header::add);
            header.addAll(unknownColumns.getOrDefault(table, Set.of()));
            writer = Files.newBufferedWriter(target.resolve(HsdsColumns.file(table)));
            writer.write(CsvCells.line(header));
            writer.write("\r\n");
            writers.put(table, writer);
            headers.put(table, header);
        }
        return writer;
    }

    /** The tables so far, the usual ones included. */
    List<Written> written() throws IOException {
        for (String table : ALWAYS) {
            writer(table);
        }
        return headers.entrySet().stream()
                .map(entry -> new Written(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public void close() throws IOException {
        for (BufferedWriter writer : writers.values()) {
            writer.close();
        }
    }
}
