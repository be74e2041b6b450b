package org.commonweave.exchange.commonweave;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonweave.exchange.ImportFormat;
import org.commonweave.exchange.ImportOptions;
import org.commonweave.exchange.Located;
import org.commonweave.exchange.Position;
import org.commonweave.exchange.Problem;
import org.commonweave.exchange.ProblemCode;
import org.commonweave.exchange.RecordSink;
import org.commonweave.exchange.RejectedRow;
import org.commonweave.exchange.source.CsvTable;
import org.commonweave.exchange.source.DataFile;
import org.commonweave.exchange.source.Dataset;
import org.commonweave.exchange.source.TextGate;
import org.commonweave.model.Model;
import tools.jackson.databind.node.ObjectNode;

/** Reads our own tables, one for each label and relationship type, with properties for columns. */
public final class CsvImport implements ImportFormat {

    private final CsvColumns columns;

    public CsvImport(Model model) {
        this.columns = new CsvColumns(model);
    }

    @Override
    public String name() {
        return "commonweave-csv";
    }

    @Override
    public List<String> endings() {
        return List.of(".csv", ".tsv");
    }

    @Override
    public boolean carriesSources() {
        return true;
    }

    @Override
    public boolean recognises(Dataset dataset) throws IOException {
        for (DataFile file : dataset.filesEnding(".csv", ".tsv")) {
            Optional<CsvColumns.Table> table = columns.ofFile(file.stem());
            if (table.isPresent()) {
                List<String> header = CsvTable.columns(file, ImportOptions.defaults());
                return header.stream().anyMatch(table.get().columns()::contains);
            }
        }
        return false;
    }

    @Override
    public void read(Dataset dataset, ImportOptions options, RecordSink sink) throws IOException {
        String source = options.source();
        RecordReader records = new RecordReader(source == null ? dataset.name() : source);
        TextGate gate = new TextGate(options, sink);
        for (DataFile file : dataset.filesEnding(".csv", ".tsv")) {
            Optional<CsvColumns.Table> table = columns.ofFile(file.stem());
            if (table.isEmpty()) {
                sink.problem(Problem.inFile(
                        file.name(),
                        ProblemCode.UNKNOWN_TABLE,
                        "There is no label or relationship type " + file.stem() + "; the file was not read.",
                        "Call it after the label or the type of its rows, such as Need.csv or HOLDS_ROLE.csv."));
            } else if (header(table.get(), file, options, sink)) {
                CsvTable.read(file, options, sink, (row, header, position) -> {
                    ObjectNode original = row.deepCopy();
                    gate.clean(row, header, position);
                    accept(
                            records,
                            new CsvRow(table.get(), row),
                            new RejectedRowMaker(header, original),
                            position,
                            sink);
                });
            }
        }
    }

    /** The row as it was, for the reject file. */
    private record RejectedRowMaker(List<String> header, ObjectNode original) {
        RejectedRow because(Problem problem, Position position) {
            return new RejectedRow(position, header, original, problem);
        }
    }

    private static void accept(
            RecordReader records, CsvRow row, RejectedRowMaker rejected, Position position, RecordSink sink) {
        try {
            sink.accept(new Located<>(records.read(row.item()), position));
        } catch (RecordReader.Unreadable e) {
            sink.reject(rejected.because(e.problem(position), position));
        }
    }

    /** Says what of the header is unknown; false when nothing is known, for then the first line is no header. */
    private static boolean header(CsvColumns.Table table, DataFile file, ImportOptions options, RecordSink sink)
            throws IOException {
        List<String> header = CsvTable.columns(file, options);
        List<String> unknown = new ArrayList<>(header);
        unknown.removeAll(table.columns());
        unknown.removeIf(column -> column.equals("key") || column.startsWith("_"));
        if (header.stream().noneMatch(table.columns()::contains)) {
            sink.problem(Problem.inFile(
                    file.name(),
                    ProblemCode.MISSING,
                    "The first line names no column of " + table.name() + "; the file was not read.",
                    "Begin the file with a line of column names: " + String.join(",", table.columns()) + "."));
            return false;
        }
        if (!unknown.isEmpty()) {
            boolean kept = !table.relationship();
            sink.problem(Problem.inFile(
                    file.name(),
                    ProblemCode.UNKNOWN_COLUMN,
                    "There is no property " + String.join(", ", unknown) + " here; "
                            + (kept ? "it is kept among the extras." : "its cells were not taken in."),
                    "Correct the name, or leave the column out."));
        }
        return true;
    }
}
