package org.commonweave.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A file of records that have the same columns: those that name them, then what is stored of them. */
final class ImportFile implements AutoCloseable {

    private final List<Column> columns;
    private final Writer writer;

    /** Begins a file; the headers are those of the columns that name a record. */
    ImportFile(Path file, List<String> headers, List<Column> columns) throws IOException {
        this.columns = columns;
        this.writer = Files.newBufferedWriter(file);
        writer.write(String.join(",", headers));
        for (Column column : columns) {
            writer.write("," + column.header());
        }
        writer.write('\n');
    }

    void add(List<String> names, Map<String, Object> stored) throws IOException {
        Map<String, Object> left = new HashMap<>(stored);
        for (int i = 0; i < names.size(); i++) {
            writer.write((i == 0 ? "" : ",") + Column.quoted(names.get(i)));
        }
        for (Column column : columns) {
            writer.write(',');
            Object value = left.remove(column.name());
            if (value != null) {
                writer.write(Column.cell(value));
            }
        }
        writer.write('\n');
        if (!left.isEmpty()) {
            throw new IllegalStateException("There is no column for " + left.keySet());
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
