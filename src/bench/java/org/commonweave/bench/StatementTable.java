package org.commonweave.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Joins what {@link DatabaseHits} wrote of each size into one table, docs/statement-hits.md. */
public final class StatementTable {

    private static final Path TABLE = Path.of("docs", "statement-hits.md");
    private static final List<String> SIZES = List.of("10k", "100k", "1m");

    /** Between which the growth is told: the larger city is ten times the other. */
    private static final String SMALLER = "100k";

    private static final String LARGER = "1m";
    private static final int HITS = 2;

    private static final String TEXT = """
            # Database hits by statement

            Every statement the service has, and what it costs the database at most on a tour of what the service does: hits of its
            dearest run. They do not depend on the load. [Performance](performance.md#database-hits) has the same of whole requests.

            ```
            ./mvnw -Pbench -Dbench=DatabaseHits -Dsize=10k verify     # and 100k, and 1m
            ./mvnw -Pbench -Dbench=StatementTable verify              # writes this page
            ```

            The tour (`src/bench/java/org/commonweave/bench/tour`) uses each feature as it is meant to be used, over HTTP or as the command line
            and the background do, in one community of a generated city. It brings the people and things it needs and takes them away
            afterwards. The run fails when a statement under `cypher/` was not run, so that a new one comes with its measurement. The
            service composes others from the model, for lists, writes, exports and searches: those of them are here that the tour uses,
            named after their feature and the type they are about.

            Hits of what reads or writes a few records are the same in a city ten times the size. What grows with the city goes through all
            of it: erasing a person (`rights/scan-` and `rights/namesakes`), looking once an hour for personal ties and invitations whose time
            is over (`retention/`), looking for open whistles to remind of (`whistle/waiting`), the integrity check and exports, whose pages
            are full from some size on, and search. What the service keeps for itself, such as accounts, the audit and logs of cases, is
            what the tour made: its statements are shown with short lists. One statement is not here: `firststart/remember` runs in an empty
            graph only. Where a number is missing, the statement is newer than the tour of that size.

            """;

    private StatementTable() {}

    /** Takes the sizes that are there. */
    public static void main(String[] arguments) throws IOException {
        Map<String, Map<String, Long>> bySize = new LinkedHashMap<>();
        for (String size : SIZES) {
            if (Files.exists(StatementHits.file(size))) {
                bySize.put(size, hits(StatementHits.file(size)));
            }
        }
        if (bySize.isEmpty()) {
            throw new IllegalStateException("Nothing was measured: there is no " + StatementHits.file(SMALLER));
        }
        Files.writeString(TABLE, TEXT + table(bySize));
        System.out.println("Wrote " + TABLE + ", of " + bySize.keySet());
    }

    private static Map<String, Long> hits(Path file) throws IOException {
        Map<String, Long> hits = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(file);
        lines.subList(1, lines.size()).forEach(line -> {
            String[] cells = line.split("\t", -1);
            hits.put(cells[0], Long.valueOf(cells[HITS]));
        });
        return hits;
    }

    private static String table(Map<String, Map<String, Long>> bySize) {
        Set<String> statements = new TreeSet<>();
        bySize.values().forEach(hits -> statements.addAll(hits.keySet()));
        List<String> columns = new ArrayList<>(List.of("statement"));
        columns.addAll(bySize.keySet());
        columns.add(SMALLER + " to " + LARGER);
        StringBuilder table = new StringBuilder(row(columns)).append("|---".repeat(columns.size()) + "|\n");
        for (String statement : statements) {
            List<String> cells = new ArrayList<>(List.of(statement));
            bySize.values().forEach(hits -> cells.add(number(hits.get(statement))));
            cells.add(growth(number(bySize, SMALLER, statement), number(bySize, LARGER, statement)));
            table.append(row(cells));
        }
        return table.toString();
    }

    private static long number(Map<String, Map<String, Long>> bySize, String size, String statement) {
        return bySize.getOrDefault(size, Map.of()).getOrDefault(statement, 0L);
    }

    private static String number(@Nullable Long hits) {
        return hits == null ? "" : "%,d".formatted(hits);
    }

    private static String growth(long smaller, long larger) {
        return smaller == 0 || larger == 0 ? "" : "%.1fx".formatted((double) larger / smaller);
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
