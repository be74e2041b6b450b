package org.commonweave.bench.store;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;

/**
 * A process that opens a store and searches it for the best introductions. Arguments: the database's home folder, a file
 * of what to search, a file for what was found. It has Neo4j's class path and nothing of the service's,
 * and is compiled when it is run: Neo4j is no dependency of this project, not even of its benchmark.
 */
public final class StoreSearches {

    private static final double WARM_UP_NANOS = 6e9;
    private static final int LEAST_ROUNDS = 3;
    private static final int REPEATS = 7;
    private static final int PLAIN = 16;
    private static final int PLAIN_WARM_UP = 4;

    private final GraphDatabaseService graph;
    private final StoreSearch.Scope scope;

    private StoreSearches(GraphDatabaseService graph, List<String> lines) {
        this.graph = graph;
        this.scope = new StoreSearch.Scope(
                nodes("Person", values(lines, "person")),
                nodes("Organization", values(lines, "organization")),
                nodes("Agreement", values(lines, "agreement")),
                values(lines, "level"),
                values(lines, "owner"),
                ZonedDateTime.parse(values(lines, "asOf").iterator().next()));
    }

    public static void main(String[] arguments) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(arguments[1]));
        DatabaseManagementService service =
                new DatabaseManagementServiceBuilder(Path.of(arguments[0]).toAbsolutePath()).build();
        try (PrintStream found = new PrintStream(arguments[2], StandardCharsets.UTF_8)) {
            new StoreSearches(service.database("neo4j"), lines).run(lines, found);
        } finally {
            service.shutdown();
        }
    }

    private void run(List<String> lines, PrintStream found) {
        List<String[]> pairs = lines.stream()
                .filter(line -> line.startsWith("pair "))
                .map(line -> line.split(" ", -1))
                .toList();
        long end = System.nanoTime() + (long) WARM_UP_NANOS;
        for (int round = 0; round < LEAST_ROUNDS || System.nanoTime() < end; round++) {
            pairs.forEach(pair -> best(pair[1], pair[2]));
        }
        for (String[] pair : pairs) {
            found.printf("%s %s %s%n", pair[1], pair[2], measured(REPEATS, () -> best(pair[1], pair[2])));
        }
        // Few: one of them can look at the whole city.
        List<String[]> some = pairs.subList(0, Math.min(PLAIN, pairs.size()));
        some.subList(0, PLAIN_WARM_UP).forEach(pair -> plain(pair[1], pair[2]));
        for (String[] pair : some) {
            found.printf("%s %s %s plain%n", pair[1], pair[2], measured(1, () -> plain(pair[1], pair[2])));
        }
    }

    /** What was found, the median of the time it took and the mean of processor time, in nanoseconds. */
    private static String measured(int repeats, Supplier<OptionalDouble> search) {
        List<Long> wall = new ArrayList<>();
        OptionalDouble best = OptionalDouble.empty();
        long cpu = -cpu();
        for (int i = 0; i < repeats; i++) {
            long start = System.nanoTime();
            best = search.get();
            wall.add(System.nanoTime() - start);
        }
        cpu += cpu();
        wall.sort(null);
        return (best.isPresent() ? best.getAsDouble() : "none") + " " + wall.get(repeats / 2) + " " + cpu / repeats;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private OptionalDouble best(String from, String to) {
        try (Transaction transaction = graph.beginTx()) {
            return new StoreSearch(transaction, scope).best(from, to);
        }
    }

    private OptionalDouble plain(String from, String to) {
        try (Transaction transaction = graph.beginTx()) {
            return PlainDijkstra.best(graph, transaction, from, to);
        }
    }

    private static Set<String> values(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .collect(Collectors.toSet());
    }

    /** Looked up once and before any time is taken, so that a search need not read identifiers. */
    private Set<Node> nodes(String label, Set<String> ids) {
        try (Transaction transaction = graph.beginTx()) {
            return ids.stream()
                    .map(id -> transaction.findNode(Label.label(label), "id", id))
                    .collect(Collectors.toSet());
        }
    }
}
