package org.commonweave.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/** A workbook: summary, one sheet of details for each metric, evidence, method. Numbers and instants are what they are. */
final class XlsxReport {

    private static final String VERSION = "1.0";

    /** What the summary has of each figure; the rest is the method. */
    private static final List<String> METHOD =
            List.of("metric", "title", "definition", "formula", "formulaVersion", "params", "caveats");

    private final Workbook workbook;
    private final Report report;

    private XlsxReport(Workbook workbook, Report report) {
        this.workbook = workbook;
        this.report = report;
    }

    static byte[] write(Report report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Commonweave", VERSION)) {
            new XlsxReport(workbook, report).sheets();
        } catch (IOException e) {
            throw new UncheckedIOException("A workbook in memory cannot be written", e);
        }
        return out.toByteArray();
    }

    private void sheets() {
        Sheet summary = sheet(word("sheet.summary"));
        List<String> fields = List.copyOf(report.figures().get(0).summary().keySet());
        summary.header(fields.stream().map(this::label).toList());
        report.figures().forEach(figure -> summary.row(fields, figure.summary()));
        report.figures().forEach(this::details);
        evidence(sheet(word("sheet.evidence")));
        method(sheet(word("sheet.method")));
    }

    private void details(Figure figure) {
        Sheet sheet = sheet(figure.metric());
        Figure.tables(figure.details()).forEach((table, rows) -> {
            sheet.title(table.isEmpty() ? figure.text("title") : table);
            List<String> columns = Figure.columns(rows);
            List<String> all = new ArrayList<>(columns);
            if (!table.isEmpty()) {
                all.add(0, "row");
            }
            sheet.header(all.stream().map(this::withUnit).toList());
            rows.forEach((name, row) -> {
                Map<String, @Nullable Object> cells = new LinkedHashMap<>(row);
                cells.put("row", name);
                sheet.row(all, cells);
            });
            sheet.gap();
        });
    }

    /** A row for each node of a path, with the tie that leads on to the next. */
    private void evidence(Sheet sheet) {
        List<String> columns = List.of(
                "metric", "path", "weight", "step", "node.type", "node.id", "node.name", "tie.type", "tie.uuid");
        sheet.header(columns.stream().map(column -> word("evidence." + column)).toList());
        for (Figure figure : report.figures()) {
            Map<String, Map<String, Map<String, @Nullable Object>>> tables = Figure.tables(figure.evidence());
            Map<String, Map<String, @Nullable Object>> nodes = tables.getOrDefault("evidence.nodes", Map.of());
            Map<String, Map<String, @Nullable Object>> ties = tables.getOrDefault("evidence.ties", Map.of());
            int path = 0;
            for (Map.Entry<String, Map<String, @Nullable Object>> one :
                    tables.getOrDefault("evidence", Map.of()).entrySet()) {
                path++;
                for (int step = 1; nodes.containsKey(one.getKey() + ".nodes[" + step + "]"); step++) {
                    Map<String, @Nullable Object> cells = new LinkedHashMap<>();
                    cells.put("metric", figure.metric());
                    cells.put("path", path);
                    cells.put("weight", one.getValue().get("weight"));
                    cells.put("step", step);
                    put(cells, "node.", nodes.get(one.getKey() + ".nodes[" + step + "]"));
                    put(cells, "tie.", ties.get(one.getKey() + ".ties[" + step + "]"));
                    sheet.row(columns, cells);
                }
            }
        }
    }

    private static void put(
            Map<String, @Nullable Object> cells, String prefix, @Nullable Map<String, @Nullable Object> more) {
        if (more != null) {
            more.forEach((field, value) -> cells.put(prefix + field, value));
        }
    }

    private void method(Sheet sheet) {
        sheet.header(METHOD.stream().map(this::label).toList());
        report.figures().forEach(figure -> sheet.row(METHOD, figure.summary()));
        sheet.gap();
        sheet.row(List.of(word("madeAt") + " " + zone()), report.madeAt());
        sheet.row(List.of(word("reading")), word("reading.text"));
    }

    private Sheet sheet(String name) {
        return new Sheet(workbook.newWorksheet(name), report.offset());
    }

    private String label(String field) {
        String label = word("field." + field);
        return List.of("asOf", "knownAt", "window.from", "window.to").contains(field) ? label + " " + zone() : label;
    }

    /** A column of details by the name the API gives it, with the unit that the name implies. */
    private String withUnit(String column) {
        String last = column.substring(column.lastIndexOf('.') + 1);
        if (last.endsWith("At")) {
            return column + " " + zone();
        }
        if (last.endsWith("ours")) {
            return column + " (" + word("unit.hours") + ")";
        }
        if (last.endsWith("Days")) {
            return column + " (" + word("unit.days") + ")";
        }
        return last.endsWith("hare") || last.equals("density") ? column + " (0-1)" : column;
    }

    private String zone() {
        return "(UTC"
                + (report.offset().getTotalSeconds() == 0 ? "" : report.offset().getId()) + ")";
    }

    private String word(String key) {
        return report.word(key);
    }
}
