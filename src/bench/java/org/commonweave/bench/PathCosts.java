package org.commonweave.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/** What a question about paths costs: hits with every statement profiled, time and processor time without. */
final class PathCosts {

    static final String PLANNER = "planner";

    private static final int CHEAP = 5;

    private static final List<String> WARM = List.of(
            PathRequests.ORGANIZATION,
            PathRequests.NEAR,
            PathRequests.VIEW,
            PathRequests.PARTNERS,
            PathRequests.UNTAPPED,
            PathRequests.INTRODUCTIONS);

    private final Served served;
    private final Profiler profiler;
    private final Database database;
    private final Bare bare;
    private final Duration cell;

    PathCosts(Served served, Profiler profiler, Database database, Bare bare, Duration cell) {
        this.served = served;
        this.profiler = profiler;
        this.database = database;
        this.bare = bare;
        this.cell = cell;
    }

    /** Asks every kind of question in turn, so that no row pays for what is compiled only once. */
    void warmUp(Duration time) {
        List<Map<String, Object>> organizations = new PathSubjects(bare).organizations(CHEAP);
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            for (String query : WARM) {
                organizations.forEach(organization -> ask(query, organization));
            }
        }
    }

    /** Whether a question finds the facts of its place in memory. */
    private enum Facts {
        NONE_NEEDED,
        FIRST,
        FURTHER
    }

    void table() {
        PathSubjects subjects = new PathSubjects(bare);
        List<Map<String, Object>> organizations = subjects.organizations(CHEAP);
        System.out.println(
                "| question | asked about | hits | statements | rows | median ms | database CPU ms | service CPU ms |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        row("one organization, three relations", PathRequests.ORGANIZATION, organizations, Facts.NONE_NEEDED);
        row("resources within 500 m", PathRequests.NEAR, organizations, Facts.NONE_NEEDED);
        row("graphView around an organization, 2 hops", PathRequests.VIEW, organizations, Facts.NONE_NEEDED);
        row("partners", PathRequests.PARTNERS, organizations, Facts.NONE_NEEDED);
        both("untappedResources(need), sub-district", PathRequests.UNTAPPED, organizations);
        both("introductionPaths, sub-district", PathRequests.INTRODUCTIONS, organizations);
        places("a community", subjects.places("c", CHEAP));
        places("a sub-district", subjects.places("s", 3));
        places("a district", subjects.places("d", 1));
    }

    private void places(String kind, List<Map<String, Object>> places) {
        both("collaborationGaps of " + kind, PathRequests.GAPS, places);
        String whole = PathRequests.diagnostics(served.bean(GraphQlSource.class).schema());
        both("all diagnostics of " + kind, whole, places);
    }

    private void both(String name, String query, List<Map<String, Object>> subjects) {
        row(name + ", first", query, subjects, Facts.FIRST);
        row(name + ", further", query, subjects, Facts.FURTHER);
    }

    private void row(String name, String query, List<Map<String, Object>> subjects, Facts facts) {
        String refused = refusal(query, subjects);
        if (refused != null) {
            System.out.printf("| %s | %d | not answered: %s | | | | | |%n", name, subjects.size(), refused);
            return;
        }
        List<Profiler.Cost> costs = profiled(query, subjects, facts);
        run(query, subjects, facts);
        Taken taken = run(query, subjects, facts);
        double number = subjects.size();
        System.out.printf(
                "| %s | %d | %,.0f | %.1f | %,.0f | %,.1f | %,.2f | %,.2f |%n",
                name,
                subjects.size(),
                costs.stream().mapToLong(Profiler.Cost::hits).sum() / number,
                costs.size() / number,
                costs.stream().mapToLong(Profiler.Cost::rows).sum() / number,
                taken.median(),
                taken.databaseCpu,
                taken.serviceCpu);
    }

    /** What the service says when it does not answer; null when it answers each. */
    private @Nullable String refusal(String query, List<Map<String, Object>> subjects) {
        for (Map<String, Object> subject : subjects) {
            JsonNode answer = ask(query, subject);
            if (answer.has("errors") || !answer.has("data")) {
                String said = answer.path("errors").path(0).path("message").asString(answer.toString());
                return said.replace('|', '/').replaceAll("\\s+", " ");
            }
        }
        return null;
    }

    private List<Profiler.Cost> profiled(String query, List<Map<String, Object>> subjects, Facts facts) {
        profiler.turn(true);
        profiler.take();
        for (Map<String, Object> subject : subjects) {
            if (facts == Facts.FIRST) {
                bare.changeVersion();
            }
            ask(query, subject);
        }
        profiler.turn(false);
        return profiler.take();
    }

    /** Time of one question on average, and of all that were asked. */
    private record Taken(List<Double> wall, double databaseCpu, double serviceCpu) {

        double median() {
            List<Double> sorted = wall.stream().sorted().toList();
            return sorted.get(sorted.size() / 2);
        }
    }

    /** Asks about each in turn, and about all at least once. */
    private Taken run(String query, List<Map<String, Object>> subjects, Facts facts) {
        List<Double> wall = new ArrayList<>();
        double databaseCpu = -Cpu.millis(database.pid());
        double serviceCpu = -served.cpuMillis();
        long end = System.nanoTime() + cell.toNanos();
        for (int i = 0; i < subjects.size() || System.nanoTime() < end; i++) {
            if (facts == Facts.FIRST) {
                databaseCpu += Cpu.millis(database.pid());
                serviceCpu += served.cpuMillis();
                bare.changeVersion();
                databaseCpu -= Cpu.millis(database.pid());
                serviceCpu -= served.cpuMillis();
            }
            long start = System.nanoTime();
            ask(query, subjects.get(i % subjects.size()));
            wall.add((System.nanoTime() - start) / 1e6);
        }
        databaseCpu += Cpu.millis(database.pid());
        serviceCpu += served.cpuMillis();
        return new Taken(wall, databaseCpu / wall.size(), serviceCpu / wall.size());
    }

    private JsonNode ask(String query, Map<String, Object> subject) {
        return served.ask(PLANNER, query, PathSubjects.declared(query, subject));
    }
}
