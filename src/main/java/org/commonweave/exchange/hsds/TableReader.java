package org.commonweave.exchange.hsds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonweave.exchange.ImportOptions;
import org.commonweave.exchange.RecordSink;
import org.commonweave.exchange.source.CsvTable;
import org.commonweave.exchange.source.Json;
import org.commonweave.exchange.source.TextGate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads tables row by row; rows that need others to be understood wait until there is a block of them. */
final class TableReader {

    private static final int BLOCK = 2_000;

    private final List<TableFile> tables;
    private final ImportOptions options;
    private final RecordSink sink;
    private final HsdsMapping mapping;
    private final TextGate gate;
    private final Surroundings surroundings = new Surroundings(this::find);
    private final List<HsdsRow> waiting = new ArrayList<>();

    TableReader(List<TableFile> tables, ImportOptions options, RecordSink sink, HsdsMapping mapping) {
        this.tables = List.copyOf(tables);
        this.options = options;
        this.sink = sink;
        this.mapping = mapping;
        this.gate = new TextGate(options, sink);
    }

    void read(TableFile table) throws IOException {
        CsvTable.read(table.file(), options, sink, (row, columns, position) -> {
            ObjectNode original = row.deepCopy();
            gate.clean(row, columns, position);
            accept(row(table, row, new HsdsRow.Raw(position, columns, original)));
        });
        flush();
    }

    private static HsdsRow row(TableFile table, ObjectNode row, HsdsRow.Raw raw) {
        OlderColumns.rename(table.name(), table.table(), row);
        unfold(row);
        HsdsRow plain = new HsdsRow(table.table(), row, null, null, raw);
        String organization = plain.has("organization_id") ? plain.text("organization_id") : null;
        String service = plain.has("service_id") ? plain.text("service_id") : null;
        return plain.with(organization, service);
    }

    private void accept(HsdsRow row) {
        if (!Surroundings.wanted(row)) {
            PackedColumns.unpack(row, mapping::row);
            return;
        }
        waiting.add(row);
        if (waiting.size() >= BLOCK) {
            try {
                flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void flush() throws IOException {
        List<HsdsRow> block = List.copyOf(waiting);
        waiting.clear();
        surroundings.resolve(block).forEach(row -> PackedColumns.unpack(row, mapping::row));
    }

    private Map<String, ObjectNode> find(String name, Set<String> ids) throws IOException {
        Map<String, ObjectNode> found = new HashMap<>();
        for (TableFile table : ids.isEmpty() ? List.<TableFile>of() : tables) {
            if (table.table().equals(name)) {
                CsvTable.read(table.file(), options, SilentSink.INSTANCE, (row, columns, position) -> {
                    OlderColumns.rename(table.name(), name, row);
                    String id = row.path("id").asString("").strip();
                    if (ids.contains(id)) {
                        found.putIfAbsent(id, row);
                    }
                });
            }
        }
        return found;
    }

    /** Structures that an export put into a cell become structures again. */
    private static void unfold(ObjectNode row) {
        for (String column : List.copyOf(row.propertyNames())) {
            String text = row.get(column).asString("");
            if (text.startsWith("[{") || text.startsWith("{\"") || text.startsWith("[\"")) {
                try {
                    JsonNode tree = Json.MAPPER.readTree(text);
                    row.set(column, tree);
                } catch (JacksonException e) {
                    // It only looks like JSON, and stays the text it is.
                }
            }
        }
    }
}
