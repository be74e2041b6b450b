package org.commonweave.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.commonweave.matching.Deadline;
import org.commonweave.matching.Demand;
import org.commonweave.matching.Instance;
import org.commonweave.matching.Lot;
import org.commonweave.matching.Matching.Method;
import org.commonweave.matching.Plan;
import org.commonweave.matching.Policy;
import org.commonweave.matching.Taxonomy;
import org.commonweave.measure.Unit;

/**
 * How long plans take, and how much better they are than giving to whoever comes first. Lots and needs lie at random in a
 * square, in categories of which each has about 50 lots; a lot goes 10 km. No database. One thread does it all, whose
 * processor time is told, so that it does not matter what else the machine does; but the time limit is of the clock.
 */
final class Matching {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-06-30T00:00:00+08:00");
    private static final int[] SIZES = {100, 1_000, 5_000};
    private static final int OF_A_CATEGORY = 50;
    private static final double SIDE_KM = 30;
    private static final int LIMIT_SECONDS = 30;
    private static final int REPEATS = 3;
    private static final Unit KG = Unit.of("kg").orElseThrow();

    private Matching() {}

    private record Point(double x, double y) {}

    private record Measured(Plan plan, double seconds, double mebibytes) {}

    public static void main(String[] arguments) {
        System.out.println(
                "| lots x needs | rules | pairs that fit | parts | plan | processor seconds | MiB allocated | delivered kg |"
                        + " by priority | least fill | Jain | envy pairs |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (int size : SIZES) {
            for (double whole : new double[] {0, 0.01}) {
                for (boolean together : new boolean[] {false, true}) {
                    Instance instance = instance(new Random(size), size, whole, together);
                    for (Method method : Method.values()) {
                        tell(instance, size, whole, together, method);
                    }
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%nLoad average %.1f on %d processors, heap of at most %d MiB.%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static void tell(Instance instance, int size, double whole, boolean together, Method method) {
        Measured best = measured(instance, method);
        for (int i = 1; i < REPEATS; i++) {
            Measured again = measured(instance, method);
            best = again.seconds() < best.seconds() ? again : best;
        }
        Plan plan = best.plan();
        Map<String, Integer> priority = new HashMap<>();
        instance.demands().forEach(need -> priority.put(need.id(), need.priority()));
        System.out.printf(
                Locale.ROOT,
                "| %,d x %,d | %s, %s | %,d | %,d | %s | %.2f | %,.0f | %,.0f | %,.0f | %.3f | %.3f | %,d |%n",
                size,
                size,
                whole > 0 ? "1% whole" : "all divisible",
                together ? "one market" : "categories",
                pairs(instance, size),
                plan.optimality().parts(),
                method == Method.BEST ? (plan.optimality().exact() ? "EXACT" : "BEST_FOUND") : method.name(),
                best.seconds(),
                best.mebibytes(),
                plan.totals().get(0).delivered(),
                plan.rows().stream()
                        .mapToDouble(row -> row.quantity() * priority.getOrDefault(row.need(), 0))
                        .sum(),
                plan.fairness().minimumFill(),
                plan.fairness().jain(),
                plan.fairness().envyPairs().size());
    }

    private static Measured measured(Instance instance, Method method) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = -threads.getCurrentThreadAllocatedBytes();
        long end = System.nanoTime() + LIMIT_SECONDS * 1_000_000_000L;
        long used = threads.getCurrentThreadCpuTime();
        Plan plan = org.commonweave.matching.Matching.plan(
                instance,
                Policy.DEFAULT,
                NOW,
                "bench",
                method,
                new Deadline(() -> System.nanoTime() - end > 0),
                (solved, of) -> {});
        double seconds = (threads.getCurrentThreadCpuTime() - used) / 1e9;
        bytes += threads.getCurrentThreadAllocatedBytes();
        return new Measured(plan, seconds, bytes / 1_048_576.0);
    }

    private static long pairs(Instance instance, int size) {
        long pairs = 0;
        for (Lot lot : instance.lots()) {
            for (Demand need : instance.demands()) {
                Double km = instance.geography().km(lot.places(), need.places());
                Double most = lot.maxKm();
                pairs += lot.categories().equals(need.categories()) && km != null && most != null && km <= most ? 1 : 0;
            }
        }
        return size == 0 ? 0 : pairs;
    }

    /** In one market all are of one category, and lots go so far that each reaches about as many needs as otherwise. */
    private static Instance instance(Random random, int size, double whole, boolean together) {
        Map<String, Point> places = new HashMap<>();
        List<Lot> lots = new ArrayList<>();
        List<Demand> needs = new ArrayList<>();
        int categories = Math.max(1, size / OF_A_CATEGORY);
        double reach = together ? 10 / Math.sqrt(categories) : 10;
        for (int i = 0; i < size; i++) {
            String lot = "lot %05d".formatted(i);
            String need = "need %05d".formatted(i);
            places.put(lot, new Point(random.nextDouble() * SIDE_KM, random.nextDouble() * SIDE_KM));
            places.put(need, new Point(random.nextDouble() * SIDE_KM, random.nextDouble() * SIDE_KM));
            String category = together ? "all" : "category " + i % categories;
            lots.add(lot(random, lot, category, reach, whole));
            needs.add(need(random, need, category, whole));
        }
        return new Instance(
                lots,
                needs,
                new TreeMap<>(),
                new TreeMap<>(),
                new Taxonomy(Map.of()),
                (from, to) -> km(places, from.iterator().next(), to.iterator().next()),
                List.of());
    }

    private static Lot lot(Random random, String id, String category, double reach, double whole) {
        return new Lot(
                id,
                KG.toGrains(5 + random.nextInt(200)),
                KG,
                null,
                0,
                random.nextDouble() < whole,
                Set.of(category),
                Set.of(),
                true,
                null,
                NOW.plusDays(1 + random.nextInt(60)),
                false,
                reach,
                null,
                Set.of(id));
    }

    private static Demand need(Random random, String id, String category, double whole) {
        return new Demand(
                id,
                KG.toGrains(5 + random.nextInt(250)),
                0,
                Long.MAX_VALUE,
                KG,
                1 + random.nextInt(5),
                random.nextDouble() < whole,
                Set.of(category),
                null,
                null,
                false,
                null,
                List.of(id),
                Set.of(id));
    }

    private static double km(Map<String, Point> places, String from, String to) {
        Point one = places.getOrDefault(from, new Point(0, 0));
        Point other = places.getOrDefault(to, new Point(0, 0));
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }
}
