package org.commonweave.exchange.hsds.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonweave.exchange.sort.ExternalSort;
import org.commonweave.exchange.sort.SortedLines;
import org.commonweave.exchange.source.Json;
import org.commonweave.record.StableId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes objects apart into rows of tables, sorted by table and identifier. */
final class TableRows implements Closeable {

    /** References without which a table has no use for a row. */
    private static final Map<String, List<String>> NEEDED = Map.of(
            "service", List.of("organization_id"),
            "program", List.of("organization_id"),
            "attribute", List.of("link_id", "taxonomy_term_id"),
            "service_at_location", List.of("service_id", "location_id"));

    private final Notes notes;
    private final ExternalSort sort = ExternalSort.inTemporaryDirectory();
    private final Map<String, Set<String>> unknownColumns = new TreeMap<>();
    private final Set<String> withoutProvider = new java.util.HashSet<>();

    TableRows(Notes notes) throws IOException {
        this.notes = notes;
    }

    void add(HsdsObject object) throws IOException {
        if (object.table().equals("service") && !object.fields().has("organization_id")) {
            notes.add("service of no organization was left out: its table requires one");
            withoutProvider.add(object.id());
            return;
        }
        if (withoutProvider.contains(object.fields().path("service_id").asString(""))) {
            return;
        }
        row(object.table(), object.fields());
    }

    private void row(String table, ObjectNode object) throws IOException {
        ObjectNode cells = Json.object();
        String id = object.get("id").asString();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            Column column = HsdsColumns.find(table, field.getKey());
            if (column != null && column.many()) {
                for (JsonNode item : field.getValue()) {
                    part(table, id, column.inner(), (ObjectNode) item);
                }
            } else if (column != null && column.one()) {
                ObjectNode inner = (ObjectNode) field.getValue();
                cells.set(column.name() + "_id", inner.get("id"));
                row(column.inner(), inner);
            } else {
                cells.set(field.getKey(), field.getValue());
                if (column == null) {
                    unknownColumns
                            .computeIfAbsent(table, name -> new TreeSet<>())
                            .add(field.getKey());
                }
            }
        }
        for (String needed : NEEDED.getOrDefault(table, List.of())) {
            if (!cells.has(needed)) {
                notes.add(table + " without " + needed + " was left out: its table requires one");
                return;
            }
        }
        sort.add(table + "/" + id + "\t" + Json.MAPPER.writeValueAsString(cells));
    }

    private void part(String table, String owner, String inner, ObjectNode item) throws IOException {
        if (inner.equals("attribute")) {
            item.put("link_id", owner).put("link_entity", table);
        } else if (inner.equals("metadata")) {
            item.put("resource_id", owner).put("resource_type", table);
        } else if (HsdsColumns.find(inner, table + "_id") != null) {
            item.put(table + "_id", owner);
        } else {
            notes.add("%s of a %s was left out: its table cannot say so".formatted(inner, table));
            return;
        }
        row(inner, item);
    }

    List<TableFiles.Written> write(Path target) throws IOException {
        try (SortedLines lines = sort.sorted();
                TableFiles files = new TableFiles(target, unknownColumns)) {
            String key = "";
            ObjectNode row = null;
            for (String line = lines.next(); line != null; line = lines.next()) {
                String next = line.substring(0, line.indexOf('\t'));
                ObjectNode cells = (ObjectNode) Json.MAPPER.readTree(line.substring(next.length() + 1));
                if (row != null && next.equals(key) && merge(row, cells)) {
                    continue;
                }
                give(key, row, files);
                if (next.equals(key)) {
                    // One thing told in two ways at two places is two rows.
                    cells.put("id", StableId.of("hsds", "another", Json.CANONICAL.writeValueAsString(cells)));
                }
                key = next;
                row = cells;
            }
            give(key, row, files);
            return files.written();
        }
    }

    private static void give(String key, @Nullable ObjectNode row, TableFiles files) throws IOException {
        if (row != null) {
            files.row(key.substring(0, key.indexOf('/')), row);
        }
    }

    /** Puts together what the same row says at several places; false when the two contradict each other. */
    private static boolean merge(ObjectNode into, ObjectNode more) {
        boolean contradiction = more.properties().stream()
                .anyMatch(cell ->
                        into.has(cell.getKey()) && !into.get(cell.getKey()).equals(cell.getValue()));
        if (!contradiction) {
            into.setAll(more);
        }
        return !contradiction;
    }

    @Override
    public void close() throws IOException {
        sort.close();
    }
}
