package org.commonweave.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonweave.access.Caller;
import org.commonweave.access.Role;
import org.commonweave.access.Viewer;
import org.commonweave.generator.GeneratedCity;
import org.commonweave.generator.Size;
import org.commonweave.integrity.IntegrityCheck;
import org.commonweave.record.GraphRecord;
import org.commonweave.transfer.RecordLoad;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Prints what every statement of typical requests costs the database, in hits, as a table. */
public final class DatabaseHits {

    private final Served served;
    private final Profiler profiler;

    private DatabaseHits(Served served, Profiler profiler) {
        this.served = served;
        this.profiler = profiler;
    }

    /** Argument: size. */
    public static void main(String[] arguments) {
        Profiler profiler = new Profiler();
        try (Database database = Database.of(arguments[0]);
                Bare bare = new Bare(database.uri(), database.password())) {
            Map<String, Object> known = Subjects.of(bare);
            String agency = String.valueOf(known.get("agency"));
            Viewer planner = new Viewer(Role.PLANNER, agency, null, Set.of("statistics", "introduce"));
            try (Served served =
                    Served.start(database, profiler, credential -> Mono.just(Caller.demo(planner, null)))) {
                new DatabaseHits(served, profiler).table(known, arguments[0], bare.nodes());
            }
        }
    }

    private void table(Map<String, Object> known, String size, long nodes) {
        profiler.take();
        System.out.printf("%,d nodes%n%n", nodes);
        System.out.println("| request | statement | runs | hits | rows | dearest operator | its hits |");
        System.out.println("|---|---|---|---|---|---|---|");
        Requests.ALL.forEach((name, query) -> ask(name, query, variables(query, known)));
        write(size);
        check();
    }

    /** Those that the query declares. */
    private static Map<String, Object> variables(String query, Map<String, Object> known) {
        Map<String, Object> declared = new java.util.HashMap<>(known);
        declared.keySet().removeIf(name -> !query.contains("$" + name));
        return declared;
    }

    private void ask(String name, String query, Map<String, Object> variables) {
        JsonNode answer = served.ask("bench", query, variables);
        if (answer.has("errors")) {
            System.out.println(
                    "| " + name + " | not answered: " + answer.toString().replace('|', '/') + " | | | | | |");
        }
        print(name);
    }

    /** Writes a community's records again, which changes nothing. */
    private void write(String size) {
        List<GraphRecord> records =
                GeneratedCity.records(Size.of(size), 1).limit(2_000).toList();
        served.bean(RecordLoad.class).load(records.stream(), count -> {});
        print("a batch of 2,000 written again");
    }

    private void check() {
        served.bean(IntegrityCheck.class).run(finding -> System.out.println("| finding | " + finding + " |"));
        print("check");
    }

    private void print(String request) {
        Map<String, List<Profiler.Cost>> byStatement = new LinkedHashMap<>();
        profiler.take()
                .forEach(cost -> byStatement
                        .computeIfAbsent(cost.statement(), name -> new ArrayList<>())
                        .add(cost));
        byStatement.forEach((statement, costs) -> {
            Profiler.Cost dearest = costs.stream()
                    .max(java.util.Comparator.comparingLong(Profiler.Cost::hits))
                    .orElseThrow();
            System.out.printf(
                    "| %s | %s | %d | %,d | %,d | %s | %,d |%n",
                    request,
                    statement,
                    costs.size(),
                    costs.stream().mapToLong(Profiler.Cost::hits).sum(),
                    costs.stream().mapToLong(Profiler.Cost::rows).sum(),
                    dearest.dearest(),
                    dearest.dearestHits());
        });
    }
}
