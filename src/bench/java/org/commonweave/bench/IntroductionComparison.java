package org.commonweave.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.collaboration.Layers;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.graph.Await;
import org.commonweave.introduction.IntroductionPaths;
import org.commonweave.introduction.TrustNetwork;
import org.commonweave.projection.Projection;
import org.commonweave.read.GlobalId;
import org.commonweave.snapshot.Snapshots;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Introductions found by the service against those that a search in the database's own process finds. */
final class IntroductionComparison {

    private static final int EACH = 32;
    private static final int TRIES = 3_000;
    private static final int WARM_UP = 10;
    private static final int REPEATS = 7;
    private static final long SEED = 11;
    private static final double SAME = 1e-9;

    private final Served served;
    private final Profiler profiler;
    private final Bare bare;
    private final List<Asked> asked = new ArrayList<>();
    private final List<Found> made = new ArrayList<>();
    private final List<Found> searched = new ArrayList<>();
    private final List<String> scope = new ArrayList<>();
    private final String place;

    IntroductionComparison(Served served, Profiler profiler, Bare bare) {
        this.served = served;
        this.profiler = profiler;
        this.bare = bare;
        this.place = new PathSubjects(bare).place("s0");
    }

    /** Two organizations, what the service said of them and how long it took. */
    private record Asked(String from, String to, @Nullable Double value, double wall, double cpu) {}

    private record Found(@Nullable Double value, double wall, double cpu) {}

    /** While the service runs. */
    void ask() {
        Viewer viewer = PathQueries.viewer(null);
        Frame frame = TappingComparison.frame();
        String uuid = GlobalId.decode(place).orElseThrow().uuid();
        Projection facts = Await.one(
                        served.bean(Snapshots.class).of(uuid, viewer, new Moment(frame.asOf(), frame.knownAt())))
                .projection();
        facts.people().keySet().forEach(id -> scope.add("person " + id));
        facts.organizations().keySet().forEach(id -> scope.add("organization " + id));
        facts.agreements().keySet().forEach(id -> scope.add("agreement " + id));
        viewer.role().levels().forEach(level -> scope.add("level " + level));
        viewer.owners().forEach(owner -> scope.add("owner " + owner));
        scope.add("asOf " + frame.asOf());
        List<String[]> pairs = sample(List.copyOf(facts.organizations().keySet()));
        for (int i = 0; i < WARM_UP; i++) {
            pairs.forEach(this::value);
        }
        pairs.forEach(pair -> asked.add(measured(pair)));
        alone(facts, frame, pairs);
        first(pairs.get(0));
    }

    /** As many with a way as without one, as far as there are. */
    private List<String[]> sample(List<String> organizations) {
        Random random = new Random(SEED);
        List<String[]> near = new ArrayList<>();
        List<String[]> far = new ArrayList<>();
        for (int i = 0; i < TRIES && (near.size() < EACH || far.size() < EACH); i++) {
            String from = organizations.get(random.nextInt(organizations.size()));
            String to = organizations.get(random.nextInt(organizations.size()));
            String[] pair = {from, to};
            if (!from.equals(to)) {
                (value(pair) == null ? far : near).add(pair);
            }
        }
        int most = Math.max(EACH, 2 * EACH - Math.min(far.size(), EACH));
        return Stream.concat(near.stream().limit(most), far.stream().limit(EACH))
                .toList();
    }

    private @Nullable Double value(String[] pair) {
        JsonNode answer = served.ask(
                PathCosts.PLANNER,
                PathRequests.INTRODUCTIONS,
                Map.of("organization", pair[0], "other", pair[1], "subDistrict", place));
        if (answer.has("errors")) {
            throw new IllegalStateException(answer.toString());
        }
        JsonNode value = answer.at("/data/introductionPaths/value");
        return value.isNull() ? null : Double.valueOf(value.asDouble());
    }

    private Asked measured(String[] pair) {
        List<Double> wall = new ArrayList<>();
        Double value = null;
        double cpu = -served.cpuMillis();
        for (int i = 0; i < REPEATS; i++) {
            long start = System.nanoTime();
            value = value(pair);
            wall.add((System.nanoTime() - start) / 1e6);
        }
        cpu += served.cpuMillis();
        return new Asked(pair[0], pair[1], value, percentile(wall, 0.5), cpu / REPEATS);
    }

    /** The parts of the service's answer without GraphQL and HTTP: making the network of the facts, and the search. */
    private void alone(Projection facts, Frame frame, List<String[]> pairs) {
        TrustNetwork network = TrustNetwork.of(Layers.of(facts, frame), frame);
        for (int i = 0; i < WARM_UP; i++) {
            pairs.forEach(pair -> timed(() -> found(network, frame, pair)));
        }
        for (String[] pair : pairs) {
            made.add(timed(() -> TrustNetwork.of(Layers.of(facts, frame), frame)));
            searched.add(timed(() -> found(network, frame, pair)));
        }
    }

    private static Result<IntroductionPaths.Detail> found(TrustNetwork network, Frame frame, String[] pair) {
        return IntroductionPaths.of(network, frame, pair[0], pair[1], IntroductionPaths.Options.DEFAULT);
    }

    private static Found timed(Supplier<?> work) {
        List<Double> wall = new ArrayList<>();
        double cpu = 0;
        for (int i = 0; i < REPEATS; i++) {
            long start = System.nanoTime();
            long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Objects.requireNonNull(work.get());
            cpu += (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - used) / 1e6;
            wall.add((System.nanoTime() - start) / 1e6);
        }
        return new Found(null, percentile(wall, 0.5), cpu / REPEATS);
    }

    /** The first question about a place reads its facts. */
    private void first(String[] pair) {
        bare.changeVersion();
        long start = System.nanoTime();
        value(pair);
        double wall = (System.nanoTime() - start) / 1e6;
        bare.changeVersion();
        profiler.turn(true);
        profiler.take();
        value(pair);
        profiler.turn(false);
        long hits = profiler.take().stream().mapToLong(Profiler.Cost::hits).sum();
        System.out.printf(
                "Reading the facts of the place, with the first question about it: %,.0f ms, %,d hits.%n", wall, hits);
    }

    /** After the service and the database have ended: only one process can have the store open. */
    void search(Path folder) {
        Path pairs = folder.resolve("pairs.txt");
        Path results = folder.resolve("introductions.txt");
        List<String> lines = new ArrayList<>(scope);
        asked.forEach(one -> lines.add("pair " + one.from + " " + one.to));
        List<String> arguments = List.of(folder.resolve("neo4j").toString(), pairs.toString(), results.toString());
        try {
            Files.write(pairs, lines);
            ProcessBuilder program = Child.builder(StoreProgram.classPath(folder), StoreProgram.MAIN, arguments);
            try (Child child = Child.start(folder.resolve("search.log"), program)) {
                child.done();
            }
            Map<String, Found> found = new HashMap<>();
            Map<String, Found> plain = new HashMap<>();
            Files.readAllLines(results).forEach(line -> {
                String[] parts = line.split(" ", -1);
                Double value = parts[2].equals("none") ? null : Double.valueOf(parts[2]);
                (line.endsWith(" plain") ? plain : found)
                        .put(
                                parts[0] + " " + parts[1],
                                new Found(value, Long.parseLong(parts[3]) / 1e6, Long.parseLong(parts[4]) / 1e6));
            });
            report(asked.stream().map(one -> found.get(one.from + " " + one.to)).toList());
            plain(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void report(List<Found> found) {
        for (int i = 0; i < found.size(); i++) {
            Asked one = asked.get(i);
            Double value = found.get(i).value;
            boolean equal = value == null || one.value == null
                    ? Objects.equals(value, one.value)
                    : Math.abs(value - one.value) <= SAME;
            if (!equal) {
                throw new IllegalStateException(
                        one.from + " to " + one.to + ": " + one.value + ", and in the database " + value);
            }
        }
        long reached = asked.stream().filter(one -> one.value != null).count();
        System.out.printf("%d pairs, %d of them with a way; all answers equal.%n%n", asked.size(), reached);
        System.out.println("| | median ms | p90 ms | CPU ms |");
        System.out.println("|---|---|---|---|");
        row("service, over GraphQL", asked, Asked::wall, Asked::cpu);
        row("of that, its layers and network made anew", made, Found::wall, Found::cpu);
        row("of that, its search", searched, Found::wall, Found::cpu);
        row("search in the database's process", found, Found::wall, Found::cpu);
        double service = asked.stream().mapToDouble(Asked::cpu).sum();
        double search = found.stream().mapToDouble(Found::cpu).sum();
        double alone = searched.stream().mapToDouble(Found::cpu).sum();
        System.out.printf(
                "%nCPU of the service: %.1f%% of that of the search in the database; of its search alone: %.1f%%.%n",
                100 * service / search, 100 * alone / search);
    }

    /** The rules only take ways away, so that no way that keeps them is more reliable than one found without. */
    private void plain(Map<String, Found> found) {
        List<Asked> both = new ArrayList<>();
        for (Asked one : asked) {
            Found other = found.get(one.from + " " + one.to);
            if (other != null) {
                both.add(one);
                if (one.value != null && (other.value == null || other.value < one.value - SAME)) {
                    throw new IllegalStateException(
                            one.from + " to " + one.to + ": " + one.value + ", and without rules " + other.value);
                }
            }
        }
        System.out.printf("%n%d of the pairs, by the database's own library without rules:%n%n", both.size());
        System.out.println("| | median ms | p90 ms | CPU ms |");
        System.out.println("|---|---|---|---|");
        row("service, over GraphQL", both, Asked::wall, Asked::cpu);
        row("plain Dijkstra in the database's process", List.copyOf(found.values()), Found::wall, Found::cpu);
        double service = both.stream().mapToDouble(Asked::cpu).sum();
        double plain = found.values().stream().mapToDouble(Found::cpu).sum();
        System.out.printf("%nCPU of the service: %.1f%% of plain Dijkstra's.%n", 100 * service / plain);
    }

    private static <T> void row(String name, List<T> all, ToDoubleFunction<T> wall, ToDoubleFunction<T> cpu) {
        List<Double> walls = all.stream().mapToDouble(wall).boxed().toList();
        System.out.printf(
                "| %s | %.2f | %.2f | %.2f |%n",
                name,
                percentile(walls, 0.5),
                percentile(walls, 0.9),
                all.stream().mapToDouble(cpu).average().orElseThrow());
    }

    private static double percentile(List<Double> values, double share) {
        return values.stream().sorted().toList().get((int) (share * (values.size() - 1)));
    }
}
