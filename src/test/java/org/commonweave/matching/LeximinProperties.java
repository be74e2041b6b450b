package org.commonweave.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Fills found by taking the network apart are those of giving one grain after the other to whoever is least filled. */
class LeximinProperties {

    @Property(tries = 1_000)
    void everyTierIsFilledAsGrainByGrain(@ForAll @IntRange(min = 0, max = Integer.MAX_VALUE) int seed) {
        Random random = new Random(seed);
        List<Lot> lots = IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(l -> Given.lot("l%02d".formatted(l), 1 + random.nextInt(9), "boxes"))
                .toList();
        List<Demand> needs = IntStream.range(0, 1 + random.nextInt(16))
                .mapToObj(n -> Given.need(
                        "n%02d".formatted(n), 1 + random.nextInt(9), "boxes", 1 + random.nextInt(2), false, null))
                .toList();
        double dense = random.nextDouble() / 2;
        List<Arc> arcs = IntStream.range(0, lots.size() * needs.size())
                .filter(pair -> random.nextDouble() < dense)
                .mapToObj(pair -> new Arc(pair / needs.size(), pair % needs.size(), random.nextInt(7) - 2))
                .toList();
        Problem problem = new Problem(lots, needs, arcs, Policy.DEFAULT);

        long[] found = new FlowSolver().solve(problem, Deadline.NONE).flow;

        assertThat(Score.of(problem, found).fills()).isEqualTo(fills(problem, grainByGrain(problem)));
    }

    private static long[] grainByGrain(Problem problem) {
        long[] given = new long[problem.needs()];
        for (int tier : problem.tiers()) {
            boolean[] full = new boolean[given.length];
            Optional<Integer> next = least(problem, tier, given, full);
            while (next.isPresent()) {
                given[next.get()]++;
                if (!canBeGiven(problem, given)) {
                    given[next.get()]--;
                    full[next.get()] = true;
                }
                next = least(problem, tier, given, full);
            }
        }
        return given;
    }

    private static Optional<Integer> least(Problem problem, int tier, long[] given, boolean[] full) {
        return IntStream.range(0, given.length)
                .filter(n -> problem.tier[n] == tier && !full[n] && given[n] < problem.most[n])
                .boxed()
                .min(Comparator.comparing((Integer n) -> new Ratio(given[n], problem.wanted[n]))
                        .thenComparing(n -> problem.wanted[n])
                        .thenComparing(n -> n));
    }

    /** Whether all can have that much at once: one path to a lot that has something left after another. */
    private static boolean canBeGiven(Problem problem, long[] given) {
        long[] flow = new long[problem.arcs()];
        for (int n = 0; n < given.length; n++) {
            for (long grain = 0; grain < given[n]; grain++) {
                if (!bring(problem, flow, n, new boolean[problem.lots()])) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean bring(Problem problem, long[] flow, int need, boolean[] tried) {
        for (int a = 0; a < flow.length; a++) {
            int lot = problem.from[a];
            if (problem.to[a] == need && !tried[lot]) {
                tried[lot] = true;
                if (problem.used(flow)[lot] < problem.stock[lot] || takeFrom(problem, flow, lot, tried)) {
                    flow[a]++;
                    return true;
                }
            }
        }
        return false;
    }

    /** Somebody else whom the lot serves gets a grain from another. */
    private static boolean takeFrom(Problem problem, long[] flow, int lot, boolean[] tried) {
        for (int a = 0; a < flow.length; a++) {
            if (problem.from[a] == lot && flow[a] > 0) {
                flow[a]--;
                if (bring(problem, flow, problem.to[a], tried)) {
                    return true;
                }
                flow[a]++;
            }
        }
        return false;
    }

    private static List<List<Ratio>> fills(Problem problem, long[] given) {
        return Arrays.stream(problem.tiers())
                .mapToObj(tier -> IntStream.range(0, given.length)
                        .filter(n -> problem.tier[n] == tier)
                        .mapToObj(n -> new Ratio(given[n], problem.wanted[n]))
                        .sorted()
                        .toList())
                .toList();
    }
}
