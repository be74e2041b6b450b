package org.commonweave.exchange.hsds.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables of HSDS 3.1 and their columns, from hsds/columns-3.1.csv. */
final class HsdsColumns {

    private static final String FILE = "/hsds/columns-3.1.csv";
    private static final Map<String, Map<String, Column>> TABLES = read();

    /** Tables whose file is not called after them in the plural. */
    private static final Map<String, String> FILES = Map.of(
            "accessibility", "accessibility",
            "address", "addresses",
            "funding", "funding",
            "metadata", "metadata",
            "service_at_location", "service_at_location",
            "service_capacity", "service_capacity",
            "taxonomy", "taxonomies",
            "url", "url");

    private HsdsColumns() {}

    static Set<String> tables() {
        return TABLES.keySet();
    }

    /** The columns of a table in the order of the specification. */
    static Map<String, Column> of(String table) {
        return TABLES.getOrDefault(table, Map.of());
    }

    static @Nullable Column find(String table, String name) {
        return of(table).get(name);
    }

    static String file(String table) {
        return FILES.getOrDefault(table, table + "s") + ".csv";
    }

    private static Map<String, Map<String, Column>> read() {
        Map<String, Map<String, Column>> tables = new LinkedHashMap<>();
        try (InputStream in = HsdsColumns.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + FILE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> tables.computeIfAbsent(cells[0], table -> new LinkedHashMap<>())
                            .put(cells[1], new Column(cells[0], cells[1], cells[2], cells[3].equals("required"))));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
        return Collections.unmodifiableMap(tables);
    }
}
