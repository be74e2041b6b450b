package org.commonweave.exchange.hsds.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonweave.exchange.ExportFormat;
import org.commonweave.exchange.RecordSource;

/** Writes HSDS 3.1 as a package of tables with its datapackage.json. */
public final class HsdsTabularExport implements ExportFormat {

    @Override
    public String name() {
        return "hsds-tabular";
    }

    @Override
    public List<String> write(RecordSource source, Path target) throws IOException {
        Notes notes = new Notes();
        Files.createDirectories(target);
        try (TableRows rows = new TableRows(notes)) {
            HsdsObjects.from(source, notes, object -> {
                try {
                    rows.add(object);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            List<TableFiles.Written> written = rows.write(target);
            DataPackage.write(target, written);
        }
        return notes.lines();
    }
}
