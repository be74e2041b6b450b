package org.commonweave.exchange.commonweave;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commonweave.exchange.source.CsvCells;
import org.commonweave.model.Model;
import org.commonweave.model.Property;

/** Empty tables of our own format, and the guide to their columns, both from the model. */
public final class CsvTemplate {

    private final CsvColumns columns;

    public CsvTemplate(Model model) {
        this.columns = new CsvColumns(model);
    }

    /** Writes a file for each table and README.md; files that exist already stay. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (CsvColumns.Table table : columns.tables()) {
            Path file = folder.resolve(table.name() + ".csv");
            if (!Files.exists(file)) {
                Files.writeString(file, CsvCells.line(table.columns()) + "\r\n");
            }
        }
        Files.writeString(folder.resolve("README.md"), guide());
    }

    /** The columns of every table in words. */
    public String guide() {
        StringBuilder text = new StringBuilder("""
                # Tables of the Commonweave format

                <!-- Written from the model by `commonweave import --template`; do not edit. -->

                A folder with a CSV file for each label and each relationship type, called after it. The first line
                names the columns; a column may be left out, and their order is free. UTF-8; cells with a comma, a
                quotation mark or a line end are quoted as in RFC 4180.

                - `id`: a UUID is kept as it is; any other text becomes a UUID that is the same with every import, told
                  apart by the name of the source, and is kept as `externalId`. A relationship may leave it out: then
                  it follows from its ends, and from a column `key` that tells parallel ones apart.
                - `from`, `to`: the ids of the ends, as their own tables have them. `fromLabel` and `toLabel` say in
                  which table; they may be left out where only one is possible.
                - A list has `|` between its items, or is a JSON array. A position is `latitude,longitude`.
                - An instant is written as `2026-05-01T09:00:00+08:00`; a date alone is its first instant in UTC.
                - Columns that a label does not have are kept among its `extras`.
                """);
        for (CsvColumns.Table table : columns.tables()) {
            text.append("\n## ").append(table.name()).append("\n\n").append(table.description());
            if (table.relationship()) {
                text.append(" From ")
                        .append(String.join(", ", table.from()))
                        .append(" to ")
                        .append(String.join(", ", table.to()))
                        .append('.');
            }
            text.append("\n\n| Column | Holds | |\n|---|---|---|\n");
            table.properties().forEach(property -> text.append(line(property)));
        }
        return text.toString();
    }

    private static String line(Property property) {
        String kind = property.values().isEmpty()
                ? property.type() + (property.list() ? ", a list" : "")
                : "one of " + String.join(", ", property.values());
        boolean supplied =
                property.name().equals("visibility") || property.name().equals("recordedAt");
        return "| `%s`%s | %s | %s |\n"
                .formatted(
                        property.name(),
                        property.required() && !supplied ? " (required)" : "",
                        kind,
                        property.description().replace("\n", " ").replace("|", "\\|"));
    }
}
