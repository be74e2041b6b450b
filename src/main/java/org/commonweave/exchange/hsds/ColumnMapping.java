package org.commonweave.exchange.hsds;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the columns of tables of one's own mean in HSDS, from a YAML file: file, column, then model and field, in the form
 * of the HSDS Transformer.
 */
final class ColumnMapping {

    private final Map<String, Map<String, List<Target>>> files;

    private ColumnMapping(Map<String, Map<String, List<Target>>> files) {
        this.files = files;
    }

    /**
     * Where the cells of a column go.
     *
     * @param model name of a table of HSDS
     * @param foreignKey field that refers to another table, and the column it takes the reference from
     * @param values replacements for cells
     */
    record Target(
            String model,
            String field,
            @Nullable String foreignKey,
            @Nullable String foreignColumn,
            @Nullable String splitBy,
            Map<?, ?> values) {}

    static ColumnMapping of(@Nullable Path file) throws IOException {
        if (file == null) {
            return new ColumnMapping(Map.of());
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            if (!(yaml instanceof Map<?, ?> map)) {
                throw new IOException("The mapping " + file + " is empty; it must name files and their columns.");
            }
            return new ColumnMapping(files(map));
        }
    }

    boolean maps(String stem) {
        return files.containsKey(stem);
    }

    Map<String, List<Target>> columns(String stem) {
        return files.getOrDefault(stem, Map.of());
    }

    private static Map<String, Map<String, List<Target>>> files(Map<?, ?> yaml) {
        Map<String, Map<String, List<Target>>> files = new LinkedHashMap<>();
        yaml.forEach((file, content) -> {
            Map<String, List<Target>> columns = new LinkedHashMap<>();
            map(map(content).getOrDefault("columns", content)).forEach((column, targets) -> {
                List<Target> list = new ArrayList<>();
                for (Object target : targets instanceof List<?> several ? several : List.of(targets)) {
                    list.add(target(map(target)));
                }
                columns.put(column.toString(), list);
            });
            String stem = file.toString().toLowerCase(Locale.ROOT).replaceFirst("\\.(csv|tsv)$", "");
            files.put(stem, columns);
        });
        return files;
    }

    private static Target target(Map<String, Object> target) {
        return new Target(
                String.valueOf(target.get("model")),
                String.valueOf(target.get("field")),
                text(target.get("foreign_key_name")),
                text(target.get("foreign_key_value")),
                text(target.get("split_by")),
                map(target.getOrDefault("map", Map.of())));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((name, content) -> map.put(name.toString(), content));
        }
        return map;
    }
}
