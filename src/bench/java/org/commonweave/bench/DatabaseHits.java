package org.commonweave.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.access.Role;
import org.commonweave.bench.tour.Bearers;
import org.commonweave.bench.tour.Tours;
import org.commonweave.generator.GeneratedCity;
import org.commonweave.generator.Size;
import org.commonweave.integrity.Finding;
import org.commonweave.integrity.IntegrityCheck;
import org.commonweave.record.GraphRecord;
import org.commonweave.transfer.RecordLoad;
import tools.jackson.databind.JsonNode;

/**
 * Prints what every statement of typical requests costs the database, in hits, as a table; and as another, what every
 * statement there is costs at most on a tour of what the service does.
 */
public final class DatabaseHits {

    private final Served served;
    private final Profiler profiler;
    private final StatementHits hits;

    private DatabaseHits(Served served, Profiler profiler, StatementHits hits) {
        this.served = served;
        this.profiler = profiler;
        this.hits = hits;
    }

    /** Argument: size. */
    public static void main(String[] arguments) {
        String size = arguments[0];
        Profiler profiler = new Profiler();
        StatementHits hits = new StatementHits();
        try (Database database = Database.of(size);
                Bare bare = new Bare(database.uri(), database.password())) {
            Tours.clean(bare.driver());
            try (Served served = Served.start(database, profiler, new Bearers())) {
                new DatabaseHits(served, profiler, hits).requests(size, bare);
            }
            // Another one, because on a tour much is done in the background, which would be taken for the requests'.
            try (Served served = Served.start(database, profiler, new Bearers(), Tours.settings())) {
                new DatabaseHits(served, profiler, hits).tour(bare, database);
            } finally {
                Tours.clean(bare.driver());
            }
        }
        hits.tell(size);
        hits.complete();
    }

    private void requests(String size, Bare bare) {
        // What the service has run to start.
        hits.add(profiler.take());
        Map<String, Object> known = Subjects.of(bare);
        String planner = Role.PLANNER + ":" + known.get("agency") + ":";
        System.out.printf("%,d nodes%n%n", bare.nodes());
        System.out.println("| request | statement | runs | hits | rows | dearest operator | its hits |");
        System.out.println("|---|---|---|---|---|---|---|");
        // What the service looks for in the background when it has started is none of the requests'.
        served.ask(planner, "{ viewer { role } }", Map.of());
        profiler.take();
        Requests.ALL.forEach((name, query) -> ask(name, planner, query, variables(query, known)));
        write(size);
    }

    private void tour(Bare bare, Database database) {
        Tours.walk(served.guide(bare.driver(), database.folder()));
        hits.add(profiler.take());
        // After the tour, so that there are logs to check.
        check();
    }

    /** Those that the query declares. */
    private static Map<String, Object> variables(String query, Map<String, Object> known) {
        Map<String, Object> declared = new java.util.HashMap<>(known);
        declared.keySet().removeIf(name -> !query.contains("$" + name));
        return declared;
    }

    private void ask(String name, String bearer, String query, Map<String, Object> variables) {
        JsonNode answer = served.ask(bearer, query, variables);
        if (answer.has("errors")) {
            throw new IllegalStateException("Not answered: " + name + "\n" + answer);
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
        List<Finding> findings = new ArrayList<>();
        served.bean(IntegrityCheck.class).run(findings::add);
        print("check");
        if (!findings.isEmpty()) {
            throw new IllegalStateException("The graph is not sound: " + findings);
        }
    }

    private void print(String request) {
        Map<String, List<Profiler.Cost>> byStatement = new LinkedHashMap<>();
        List<Profiler.Cost> taken = profiler.take();
        hits.add(taken);
        taken.forEach(cost -> byStatement
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
