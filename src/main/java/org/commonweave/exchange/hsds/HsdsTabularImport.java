package org.commonweave.exchange.hsds;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commonweave.exchange.ImportFormat;
import org.commonweave.exchange.ImportOptions;
import org.commonweave.exchange.Problem;
import org.commonweave.exchange.ProblemCode;
import org.commonweave.exchange.RecordSink;
import org.commonweave.exchange.source.DataFile;
import org.commonweave.exchange.source.Dataset;

/** Reads HSDS as tables: packages of versions 1 to 3, those of Ohana, and others with a mapping of their columns. */
public final class HsdsTabularImport implements ImportFormat {

    @Override
    public String name() {
        return "hsds-csv";
    }

    @Override
    public List<String> endings() {
        return List.of(".csv", ".tsv");
    }

    @Override
    public boolean recognises(Dataset dataset) throws IOException {
        for (DataFile file : dataset.filesEnding(".csv", ".tsv")) {
            TableFile table = TableFile.of(file, ImportOptions.defaults());
            if (table != null && table.core()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void read(Dataset dataset, ImportOptions options, RecordSink sink) throws IOException {
        String source = options.source();
        HsdsMapping mapping = new HsdsMapping(new HsdsContext(source == null ? dataset.name() : source, options, sink));
        List<TableFile> tables = new ArrayList<>();
        ColumnMapping columns = ColumnMapping.of(options.mapping());
        for (DataFile file : dataset.filesEnding(".csv", ".tsv")) {
            TableFile table = TableFile.of(file, options);
            if (columns.maps(file.stem())) {
                MappedFile.read(file, columns, options, sink, mapping);
            } else if (table == null) {
                sink.problem(Problem.inFile(
                        file.name(),
                        ProblemCode.UNKNOWN_TABLE,
                        "HSDS has no table called " + file.stem() + "; the file was not read.",
                        "Rename it to the table it is, or give a mapping of its columns."));
            } else if (!table.hasHeader()) {
                sink.problem(Problem.inFile(
                        file.name(),
                        ProblemCode.MISSING,
                        "The first line names no column of HSDS but has " + table.columns()
                                + "; the file was not read.",
                        "Begin the file with a line of column names, or give a mapping of them."));
            } else {
                tables.add(table);
            }
        }
        TableReader reader = new TableReader(tables, options, sink, mapping);
        for (TableFile table : tables) {
            reader.read(table);
        }
    }
}
