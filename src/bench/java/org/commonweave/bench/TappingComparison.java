package org.commonweave.bench;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Guards;
import org.commonweave.graph.Await;
import org.commonweave.projection.Projection;
import org.commonweave.projection.Window;
import org.commonweave.read.GlobalId;
import org.commonweave.snapshot.Snapshots;
import tools.jackson.databind.JsonNode;

/** Database hits of untappedResources(need) against those of a statement that expands all paths. */
record TappingComparison(Served served, Profiler profiler, Bare bare, Writes writes) {

    private static final int SUBDISTRICTS = 3;
    private static final int NEEDS = 9;

    /** The first of them with nothing in memory, so many more with nothing written, the others each after a write. */
    private static final int FURTHER = 4;

    private static final long SEED = 7;

    /** One need: hits of the service and of the statement, for the same resources. */
    private record Compared(long service, long naive, int resources) {}

    void table() {
        System.out.println(
                "| sub-district, asker | question | needs | resources found by both | service hits | naive hits | ratio |");
        System.out.println("|---|---|---|---|---|---|---|");
        List<Compared> all = new ArrayList<>();
        PathSubjects subjects = new PathSubjects(bare);
        for (int subDistrict : subjects.subDistricts(SUBDISTRICTS).toArray()) {
            String place = subjects.place("s" + subDistrict);
            all.addAll(rows("s" + subDistrict + ", a committee", place, subjects.committee(subDistrict)));
            all.addAll(rows("s" + subDistrict + ", an agency", place, subjects.agency(subDistrict)));
        }
        row("all", "after a write to the asker", all);
        if (all.stream().allMatch(compared -> compared.resources == 0)) {
            throw new IllegalStateException("Nothing is within reach for any need, so that nothing was compared");
        }
    }

    private List<Compared> rows(String name, String place, String asker) {
        List<Compared> compared = compare(place, asker);
        row(name, "first", compared.subList(0, 1));
        row(name, "further", compared.subList(1, 1 + FURTHER));
        row(name, "after a write to the asker", compared.subList(1 + FURTHER, compared.size()));
        return compared.subList(1 + FURTHER, compared.size());
    }

    private static double mean(List<Compared> compared, ToLongFunction<Compared> hits) {
        return compared.stream().mapToLong(hits).average().orElseThrow();
    }

    private List<Compared> compare(String place, String asker) {
        Viewer viewer = PathQueries.viewer(asker);
        Frame frame = frame();
        String uuid = GlobalId.decode(place).orElseThrow().uuid();
        Projection facts = Await.one(
                        served.bean(Snapshots.class).of(uuid, viewer, new Moment(frame.asOf(), frame.knownAt())))
                .projection();
        NaiveTapping naive = new NaiveTapping(bare, viewer, frame, facts);
        List<String> needs = new ArrayList<>(facts.needs().keySet());
        Collections.shuffle(needs, new Random(SEED));
        bare.changeVersion();
        List<Compared> compared = new ArrayList<>();
        for (String need : needs.subList(0, Math.min(NEEDS, needs.size()))) {
            if (compared.size() > FURTHER) {
                writes.change(asker);
            }
            profiler.turn(true);
            profiler.take();
            Set<String> found = ask(asker, place, need);
            profiler.turn(false);
            long hits = profiler.take().stream().mapToLong(Profiler.Cost::hits).sum();
            Bare.Profiled other = naive.of(uuid, asker, need);
            if (!found.equals(new TreeSet<>(other.ids()))) {
                throw new IllegalStateException(
                        "For need " + need + " the service finds " + found + " and the statement " + other.ids());
            }
            compared.add(new Compared(hits, other.hits(), found.size()));
        }
        return compared;
    }

    static Frame frame() {
        OffsetDateTime asOf = OffsetDateTime.parse(PathRequests.AS_OF);
        Moment at = Moment.of(Clock.systemUTC(), asOf, null);
        return new Frame(at.asOf(), at.knownAt(), new Window(asOf.minusDays(365), asOf), Guards.DEFAULT);
    }

    /** Candidates that some way leads to, whether or not something else stands against them. */
    private Set<String> ask(String asker, String place, String need) {
        JsonNode answer = served.ask(asker, PathRequests.UNTAPPED, Map.of("need", need, "subDistrict", place));
        if (answer.has("errors")) {
            throw new IllegalStateException(answer.toString());
        }
        Set<String> found = new TreeSet<>();
        for (JsonNode candidate : answer.at("/data/untappedResources/ranking/candidates")) {
            if (candidate.path("reachTerm").asDouble() > 0) {
                found.add(candidate.at("/resource/uuid").asString());
            }
        }
        return found;
    }

    private static void row(String place, String question, List<Compared> compared) {
        double service = mean(compared, Compared::service);
        double naive = mean(compared, Compared::naive);
        System.out.printf(
                "| %s | %s | %d | %,d | %,.0f | %,.0f | %.1f%% |%n",
                place,
                question,
                compared.size(),
                compared.stream().mapToInt(Compared::resources).sum(),
                service,
                naive,
                100 * service / naive);
    }
}
