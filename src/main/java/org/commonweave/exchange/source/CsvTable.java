package org.commonweave.exchange.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commonweave.exchange.ImportOptions;
import org.commonweave.exchange.Position;
import org.commonweave.exchange.Problem;
import org.commonweave.exchange.ProblemCode;
import org.commonweave.exchange.RecordSink;
import org.commonweave.exchange.RejectedRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Hands out the rows of a table one by one, as objects with the columns for names; empty cells are left out. */
public final class CsvTable {

    private final DataFile file;
    private final RecordSink sink;
    private final List<String> columns;

    private CsvTable(DataFile file, RecordSink sink, List<String> columns) {
        this.file = file;
        this.sink = sink;
        this.columns = columns;
    }

    /** Takes one row. */
    @FunctionalInterface
    public interface RowHandler {
        void row(ObjectNode row, List<String> columns, Position position);
    }

    /** The columns of a table; none when the file is empty. */
    public static List<String> columns(DataFile file, ImportOptions options) throws IOException {
        Encoding encoding = Encoding.of(file, options);
        try (CsvParser parser = parser(file, encoding, options)) {
            return CsvHeader.names(parser.next());
        }
    }

    /** Reads the table. What is wrong with it goes to the sink. */
    public static void read(DataFile file, ImportOptions options, RecordSink sink, RowHandler handler)
            throws IOException {
        Encoding encoding = Encoding.reported(file, options, sink);
        try (CsvParser parser = parser(file, encoding, options)) {
            CsvTable table = new CsvTable(file, sink, CsvHeader.names(parser.next()));
            for (List<String> cells = parser.next(); cells != null; cells = parser.next()) {
                if (cells.size() > 1 || !cells.get(0).isBlank()) {
                    table.row(cells, parser, handler);
                }
            }
        }
    }

    private static CsvParser parser(DataFile file, Encoding encoding, ImportOptions options) throws IOException {
        char separator;
        try (LineReader lines = new LineReader(encoding.reader(file))) {
            separator = lines.next() ? CsvHeader.separator(lines.text()) : ',';
        }
        return new CsvParser(encoding.reader(file), separator, options.maxFieldChars() + 1);
    }

    private void row(List<String> cells, CsvParser parser, RowHandler handler) {
        Position position = new Position(file.name(), parser.rowLine());
        sink.counted(position);
        ObjectNode row = object(cells);
        Problem problem = problem(cells, parser, position);
        if (problem == null) {
            handler.row(row, columns, position);
        } else {
            sink.reject(new RejectedRow(position, columns, row, problem));
        }
    }

    private @Nullable Problem problem(List<String> cells, CsvParser parser, Position position) {
        if (parser.tooLarge()) {
            return Problem.at(
                    position,
                    largest(cells),
                    ProblemCode.TOO_LARGE,
                    "A cell has more characters than the limit; the row in the reject file has only their beginning.",
                    "Shorten the cell in the source. If it is no such text, a quotation mark is missing before it.");
        }
        if (parser.unclosed()) {
            return Problem.at(
                    position,
                    null,
                    ProblemCode.TRUNCATED,
                    "The file ends inside a quoted cell of the row that begins here.",
                    "Fetch the file again, or close the quotation mark.");
        }
        boolean surplus = cells.size() > columns.size()
                && cells.subList(columns.size(), cells.size()).stream().anyMatch(cell -> !cell.isBlank());
        return cells.size() >= columns.size() && !surplus
                ? null
                : Problem.at(
                        position,
                        null,
                        ProblemCode.COLUMN_COUNT,
                        "The row has " + cells.size() + " cells, the header " + columns.size() + ".",
                        "Quote cells that hold a separator, and write every cell, even an empty one.");
    }

    private @Nullable String largest(List<String> cells) {
        int largest = 0;
        for (int i = 1; i < cells.size(); i++) {
            largest = cells.get(i).length() > cells.get(largest).length() ? i : largest;
        }
        return largest < columns.size() ? columns.get(largest) : null;
    }

    private ObjectNode object(List<String> cells) {
        ObjectNode row = Json.object();
        for (int i = 0; i < cells.size() && i < columns.size(); i++) {
            // Columns with an underscore in front are the notes of a reject file.
            if (!cells.get(i).isBlank() && !columns.get(i).startsWith("_")) {
                row.put(columns.get(i), cells.get(i));
            }
        }
        List<String> surplus = new ArrayList<>(cells.subList(Math.min(cells.size(), columns.size()), cells.size()));
        if (surplus.stream().anyMatch(cell -> !cell.isBlank())) {
            row.put("_surplus", CsvCells.line(surplus));
        }
        return row;
    }
}
