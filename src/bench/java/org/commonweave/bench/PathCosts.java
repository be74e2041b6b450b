package org.commonweave.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/** What a question about paths costs: hits with every statement profiled, time and processor time without. */
final class PathCosts {

    static final String PLANNER = "planner";

    /** Of what costs little, so many that who knows many others weighs as much as in the city. */
    private static final int MANY = 200;

    private static final int SOME = 40;
    private static final int FEW = 5;

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
    private final Writes writes;
    private final Duration cell;

    PathCosts(Served served, Profiler profiler, Database database, Bare bare, Duration cell) {
        this.served = served;
        this.profiler = profiler;
        this.database = database;
        this.bare = bare;
        this.writes = new Writes(served);
        this.cell = cell;
    }

    /** Asks every kind of question in turn, so that no row pays for what is compiled only once. */
    void warmUp(Duration time) {
        List<Map<String, Object>> organizations = new PathSubjects(bare).organizations(FEW);
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            for (String query : WARM) {
                organizations.forEach(organization -> ask(query, organization));
            }
        }
    }

    /** What a question finds of the facts of its place in memory. */
    private enum Facts {
        NONE_NEEDED("", ""),
        NONE(", first", ""),
        WRITTEN_HERE(", after a write there", PathSubjects.HERE),
        WRITTEN_ELSEWHERE(", after a write elsewhere", PathSubjects.ELSEWHERE),
        ALL(", further", "");

        private final String name;
        private final String written;

        Facts(String name, String written) {
            this.name = name;
            this.written = written;
        }
    }

    void table() {
        PathSubjects subjects = new PathSubjects(bare);
        List<Map<String, Object>> many = subjects.organizations(MANY);
        List<Map<String, Object>> some = subjects.organizations(SOME);
        List<Map<String, Object>> few = subjects.organizations(FEW);
        System.out.println("| question | asked about | hits, median | mean | most | statements | rows | median ms"
                + " | database CPU ms | service CPU ms |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        row("one organization, three relations", PathRequests.ORGANIZATION, many, Facts.NONE_NEEDED);
        row("resources within 500 m", PathRequests.NEAR, many, Facts.NONE_NEEDED);
        row("graphView around an organization, 2 hops", PathRequests.VIEW, some, Facts.NONE_NEEDED);
        row("partners", PathRequests.PARTNERS, many, Facts.NONE_NEEDED);
        each("untappedResources(need), sub-district", PathRequests.UNTAPPED, few);
        each("introductionPaths, sub-district", PathRequests.INTRODUCTIONS, few);
        places("a community", subjects.places("c", FEW));
        places("a sub-district", subjects.places("s", 3));
        places("a district", subjects.places("d", 1));
    }

    private void places(String kind, List<Map<String, Object>> places) {
        each("collaborationGaps of " + kind, PathRequests.GAPS, places);
        String whole = PathRequests.diagnostics(served.bean(GraphQlSource.class).schema());
        each("all diagnostics of " + kind, whole, places);
    }

    private void each(String name, String query, List<Map<String, Object>> subjects) {
        for (Facts facts : List.of(Facts.NONE, Facts.WRITTEN_HERE, Facts.WRITTEN_ELSEWHERE, Facts.ALL)) {
            row(name, query, subjects, facts);
        }
    }

    /** Makes it so. */
    private void prepare(Facts facts, Map<String, Object> subject) {
        if (facts == Facts.NONE) {
            bare.changeVersion();
        } else if (!facts.written.isEmpty()) {
            writes.change(subject.getOrDefault(facts.written, "").toString());
        }
    }

    private void row(String name, String query, List<Map<String, Object>> subjects, Facts facts) {
        String refused = refusal(query, subjects);
        if (refused != null) {
            System.out.printf(
                    "| %s | %d | not answered: %s | | | | | | | |%n", name + facts.name, subjects.size(), refused);
            return;
        }
        List<List<Profiler.Cost>> asked = profiled(query, subjects, facts);
        List<Profiler.Cost> costs = asked.stream().flatMap(List::stream).toList();
        LongSummaryStatistics hits = asked.stream().mapToLong(PathCosts::hits).summaryStatistics();
        run(query, subjects, facts);
        Taken taken = run(query, subjects, facts);
        double number = subjects.size();
        System.out.printf(
                "| %s | %d | %,d | %,.0f | %,d | %.1f | %,.0f | %,.1f | %,.2f | %,.2f |%n",
                name + facts.name,
                subjects.size(),
                asked.stream().map(PathCosts::hits).sorted().toList().get(asked.size() / 2),
                hits.getAverage(),
                hits.getMax(),
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

    private static long hits(List<Profiler.Cost> costs) {
        return costs.stream().mapToLong(Profiler.Cost::hits).sum();
    }

    /** What each question cost, statement by statement. */
    private List<List<Profiler.Cost>> profiled(String query, List<Map<String, Object>> subjects, Facts facts) {
        List<List<Profiler.Cost>> asked = new ArrayList<>();
        profiler.turn(true);
        profiler.take();
        for (Map<String, Object> subject : subjects) {
            prepare(facts, subject);
            profiler.take();
            ask(query, subject);
            asked.add(profiler.take());
        }
        profiler.turn(false);
        return asked;
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
            Map<String, Object> subject = subjects.get(i % subjects.size());
            databaseCpu += Cpu.millis(database.pid());
            serviceCpu += served.cpuMillis();
            prepare(facts, subject);
            databaseCpu -= Cpu.millis(database.pid());
            serviceCpu -= served.cpuMillis();
            long start = System.nanoTime();
            ask(query, subject);
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
