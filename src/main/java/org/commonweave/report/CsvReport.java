package org.commonweave.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One long table, a value in each line: tables of different shapes under each other would be no table to any program. RFC
 * 4180 in UTF-8, with the mark by which Excel knows it.
 */
final class CsvReport {

    private static final String BOM = "\uFEFF";
    private static final String LINE_END = "\r\n";

    /** Spreadsheets take a cell that starts so for a formula, in their full-width forms, too. */
    private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final StringBuilder out = new StringBuilder(BOM);

    private CsvReport() {}

    static byte[] write(Report report) {
        CsvReport csv = new CsvReport();
        csv.line("section", "metric", "row", "field", "value");
        csv.line("report", "", "", "madeAt", report.madeAt());
        for (Figure figure : report.figures()) {
            figure.summary().forEach((field, value) -> csv.line("summary", figure.metric(), "", field, value));
            csv.cells("detail", figure.metric(), figure.details());
            csv.cells("evidence", figure.metric(), figure.evidence());
        }
        return csv.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void cells(String section, String metric, List<Cell> cells) {
        cells.forEach(cell -> line(section, metric, cell.row(), cell.field(), cell.value()));
    }

    private void line(String section, String metric, String row, String field, @Nullable Object value) {
        out.append(section)
                .append(',')
                .append(metric)
                .append(',')
                .append(row)
                .append(',')
                .append(field)
                .append(',');
        out.append(cell(value)).append(LINE_END);
    }

    /** A text that could be taken for a formula is led by an apostrophe, as OWASP advises; a number is a number. */
    static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        if (value instanceof String && !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        boolean quoted = text.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
