package org.commonweave.exchange.hsds;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.exchange.ImportOptions;
import org.commonweave.exchange.Problem;
import org.commonweave.exchange.ProblemCode;
import org.commonweave.exchange.RecordSink;
import org.commonweave.exchange.source.CsvTable;
import org.commonweave.exchange.source.DataFile;
import org.commonweave.exchange.source.Json;
import org.commonweave.exchange.source.TextGate;
import tools.jackson.databind.node.ObjectNode;

/** Reads a table with columns of its own: a row gives a row to every table of HSDS that its columns go to. */
final class MappedFile {

    private MappedFile() {}

    static void read(DataFile file, ColumnMapping mapping, ImportOptions options, RecordSink sink, HsdsMapping tables)
            throws IOException {
        Map<String, List<ColumnMapping.Target>> targets = mapping.columns(file.stem());
        targets.values().stream()
                .flatMap(List::stream)
                .map(ColumnMapping.Target::model)
                .distinct()
                .filter(model -> table(model) == null)
                .forEach(model -> sink.problem(Problem.inFile(
                        file.name(),
                        ProblemCode.UNKNOWN_TABLE,
                        "The mapping sends columns to " + model + ", which is no table of HSDS.",
                        "Use the name of a table, such as organizations or phones.")));
        TextGate gate = new TextGate(options, sink);
        CsvTable.read(file, options, sink, (row, columns, position) -> {
            HsdsRow.Raw raw = new HsdsRow.Raw(position, columns, row.deepCopy());
            gate.clean(row, columns, position);
            split(row, targets).forEach((model, fields) -> accept(model, fields, raw, tables));
        });
    }

    private static void accept(String model, ObjectNode fields, HsdsRow.Raw raw, HsdsMapping tables) {
        String table = table(model);
        if (table != null) {
            OlderColumns.rename(model, table, fields);
            HsdsRow row = new HsdsRow(table, fields, null, null, raw);
            String organization = row.has("organization_id") ? row.text("organization_id") : null;
            String service = row.has("service_id") ? row.text("service_id") : null;
            PackedColumns.unpack(row.with(organization, service), tables::row);
        }
    }

    /** The row's cells by model; cells that the mapping does not name go to the first model, as extras. */
    private static Map<String, ObjectNode> split(ObjectNode row, Map<String, List<ColumnMapping.Target>> targets) {
        Map<String, ObjectNode> models = new LinkedHashMap<>();
        targets.forEach((column, several) -> {
            String cell = row.path(column).asString("");
            for (ColumnMapping.Target target : cell.isBlank() ? List.<ColumnMapping.Target>of() : several) {
                ObjectNode fields = models.computeIfAbsent(target.model(), model -> Json.object());
                Object replaced = target.values().get(cell);
                fields.put(target.field(), replaced == null ? cell : replaced.toString());
                String key = target.foreignKey();
                String from = target.foreignColumn();
                if (key != null && from != null && row.has(from)) {
                    fields.put(key, row.get(from).asString());
                }
            }
        });
        models.values().stream().filter(fields -> fields.has("id")).findFirst().ifPresent(first -> {
            for (String column : row.propertyNames()) {
                if (!targets.containsKey(column) && !first.has(column)) {
                    first.put(column, row.get(column).asString());
                }
            }
        });
        return models;
    }

    private static @org.jspecify.annotations.Nullable String table(String model) {
        String plural = model.endsWith("s") || model.equals("funding") ? model : model + "s";
        String older = model.equals("postal_address") ? "postal_addresses" : plural;
        String table = TableFile.named(model) == null ? TableFile.named(older) : TableFile.named(model);
        return table == null ? TableFile.named(model.replaceFirst("ies$", "y")) : table;
    }
}
