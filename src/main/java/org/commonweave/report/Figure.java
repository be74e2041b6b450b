package org.commonweave.report;

import graphql.schema.GraphQLObjectType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A diagnostic as GraphQL answered it to the viewer: what is not in the answer is in no file.
 *
 * @param type its type in the schema
 * @param answer by field, as {@link Selection} asks for it
 */
public record Figure(GraphQLObjectType type, Map<String, Object> answer) {

    /** What every diagnostic answers, in the order of a report. */
    private static final List<String> ENVELOPE = List.of(
            "metric",
            "title",
            "value",
            "unit",
            "n",
            "interval",
            "verdict",
            "suppressed",
            "asOf",
            "knownAt",
            "window",
            "formulaVersion",
            "dataVersion",
            "definition",
            "formula",
            "evidenceCount",
            "id");

    private static final Set<String> LISTS = Set.of("params", "caveats", "evidence");

    String metric() {
        return text("metric");
    }

    String text(String field) {
        return String.valueOf(answer.get(field));
    }

    /** What every diagnostic answers, with parameters and caveats in words, each a cell. */
    Map<String, @Nullable Object> summary() {
        Map<String, @Nullable Object> summary = new LinkedHashMap<>();
        for (String field : ENVELOPE) {
            Cells.of(type, answer, one -> one.getName().equals(field))
                    .forEach(cell -> summary.put(cell.field(), cell.value()));
        }
        summary.put("evidenceIncluded", items("evidence").size());
        summary.put(
                "params",
                items("params").stream()
                        .map(param -> param.get("name") + "=" + param.get("value"))
                        .collect(Collectors.joining("; ")));
        summary.put(
                "caveats",
                items("caveats").stream()
                        .map(caveat -> String.valueOf(caveat.get("text")))
                        .collect(Collectors.joining("\n")));
        return summary;
    }

    /** The numbers beside the value, in its own lists. */
    List<Cell> details() {
        return Cells.of(type, answer, field -> !ENVELOPE.contains(field.getName()) && !LISTS.contains(field.getName()));
    }

    /** The paths that the value rests on. */
    List<Cell> evidence() {
        return Cells.of(type, answer, field -> field.getName().equals("evidence"));
    }

    /** Items of a list of the answer. */
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> items(String field) {
        return answer.get(field) instanceof List<?> items ? (List<Map<String, Object>>) items : List.of();
    }

    /** The tables that cells make: rows by their names, each with what is in its columns. */
    static Map<String, Map<String, Map<String, @Nullable Object>>> tables(List<Cell> cells) {
        Map<String, Map<String, Map<String, @Nullable Object>>> tables = new LinkedHashMap<>();
        for (Cell cell : cells) {
            tables.computeIfAbsent(cell.table(), table -> new LinkedHashMap<>())
                    .computeIfAbsent(cell.row(), row -> new LinkedHashMap<>())
                    .put(cell.field(), cell.value());
        }
        return tables;
    }

    /** The columns of a table, in the order of the schema. */
    static List<String> columns(Map<String, Map<String, @Nullable Object>> rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.values().forEach(row -> columns.addAll(row.keySet()));
        return new ArrayList<>(columns);
    }
}
