package org.commonweave.exchange.commonweave;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonweave.exchange.ExportFormat;
import org.commonweave.exchange.RecordSource;
import org.commonweave.exchange.source.CsvCells;
import org.commonweave.model.Model;
import org.commonweave.model.Property;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.RelationshipRecord;

/** Writes everything as our own tables, one for each label and relationship type. */
public final class CsvExport implements ExportFormat {

    private final CsvColumns columns;

    public CsvExport(Model model) {
        this.columns = new CsvColumns(model);
    }

    @Override
    public String name() {
        return "commonweave-csv";
    }

    @Override
    public List<String> write(RecordSource source, Path target) throws IOException {
        Files.createDirectories(target);
        Map<String, BufferedWriter> writers = new LinkedHashMap<>();
        try (Stream<GraphRecord> records = source.records()) {
            for (Iterator<GraphRecord> each = records.iterator(); each.hasNext(); ) {
                GraphRecord record = each.next();
                String name = record instanceof NodeRecord node ? node.label() : ((RelationshipRecord) record).type();
                CsvColumns.Table table = columns.ofFile(name).orElseThrow();
                BufferedWriter writer = writers.get(name);
                if (writer == null) {
                    writer = Files.newBufferedWriter(target.resolve(name + ".csv"));
                    writers.put(name, writer);
                    line(writer, table.columns());
                }
                line(writer, cells(table, record));
            }
        } finally {
            for (BufferedWriter writer : writers.values()) {
                writer.close();
            }
        }
        return List.of();
    }

    private static void line(BufferedWriter writer, List<String> cells) throws IOException {
        writer.write(CsvCells.line(cells));
        writer.write("\r\n");
    }

    private static List<String> cells(CsvColumns.Table table, GraphRecord record) {
        List<String> cells = new ArrayList<>();
        cells.add(record.id());
        if (record instanceof RelationshipRecord tie) {
            cells.addAll(List.of(
                    tie.from().label(),
                    tie.from().id(),
                    tie.to().label(),
                    tie.to().id()));
        }
        for (Property property : table.properties()) {
            cells.add(CsvValues.cell(record.properties().get(property.name())));
        }
        return cells;
    }
}
