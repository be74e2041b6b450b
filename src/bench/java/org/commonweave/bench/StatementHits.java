package org.commonweave.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What each statement cost that was run, and which never were. */
final class StatementHits {

    /** Statements that cannot be run on a filled database, and why. */
    private static final Map<String, String> EXCUSED = Map.of(
            "firststart/remember",
            "remembers that the sample was loaded into an empty graph, and the graph is not empty");

    private static final List<String> COLUMNS = List.of("statement", "runs", "hits", "rows", "dearest operator");

    private final Map<String, Tally> tallies = new TreeMap<>();

    /** @param dearest the run with most hits */
    private record Tally(int runs, Profiler.Cost dearest) {

        static Tally of(Profiler.Cost first) {
            return new Tally(1, first);
        }

        Tally with(Tally more) {
            return new Tally(runs + more.runs, more.dearest.hits() > dearest.hits() ? more.dearest : dearest);
        }

        List<String> cells(String name) {
            return List.of(
                    name,
                    String.valueOf(runs),
                    String.valueOf(dearest.hits()),
                    String.valueOf(dearest.rows()),
                    dearest.dearest().strip());
        }
    }

    static Path file(String size) {
        return Path.of("target", "bench", "hits-" + size + ".tsv");
    }

    void add(List<Profiler.Cost> costs) {
        costs.forEach(cost -> tallies.merge(cost.statement(), Tally.of(cost), Tally::with));
    }

    /** Prints a line for each, and writes the same to a file. */
    void tell(String size) {
        System.out.printf("%n| %s |%n|---|---|---|---|---|%n", String.join(" | ", COLUMNS));
        StringBuilder file = new StringBuilder(String.join("\t", COLUMNS)).append('\n');
        tallies.forEach((name, tally) -> {
            List<String> cells = tally.cells(name);
            System.out.println("| " + String.join(" | ", cells) + " |");
            file.append(String.join("\t", cells)).append('\n');
        });
        try {
            Files.writeString(file(size), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails when a statement was not run and nothing says why, or when what is excused was run after all. */
    void complete() {
        Set<String> missing = new TreeSet<>(StatementNames.files());
        missing.removeAll(tallies.keySet());
        if (!missing.equals(EXCUSED.keySet())) {
            throw new IllegalStateException(
                    "Statements that were not run: " + missing + "; those that need not be: " + EXCUSED);
        }
    }
}
