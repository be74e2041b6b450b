package org.commonweave.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Evens out what a tier is given: the leximin of fills, to the grain. What needs can be given is a polymatroid, on which
 * raising one grain at a time whoever is least filled is optimal (Federgruen and Groenevelt 1986). It is found by
 * decomposition instead (Fujishige 1980; Groenevelt 1991): all that there is is dealt out as if any lot could go to any need;
 * where it cannot, a minimum cut parts those who can be given no more from the others, and each side deals out its own. Ties:
 * the smaller need first, then what costs less, then by id.
 */
final class Leximin {

    private static final int HALVINGS = 40;
    private static final double SAFE = 1e-9;

    private final MaxFlow net;
    private final long[] wanted;
    private final long[] base;
    private final long[] most;
    private final Deadline deadline;
    private final long[] given;
    private final List<Tie> ties = new ArrayList<>();

    /**
     * Needs of one size, some of which have a grain more than the others: who gets it is open to what costs less.
     *
     * @param got whether each of them has it for now
     */
    record Tie(List<Integer> needs, List<Boolean> got) {}

    /**
     * @param base what each need has before
     * @param most what it may be given on top
     */
    Leximin(MaxFlow net, long[] wanted, long[] base, long[] most, Deadline deadline) {
        this.net = net;
        this.wanted = wanted;
        this.base = base;
        this.most = most;
        this.deadline = deadline;
        this.given = new long[wanted.length];
    }

    /** All of them get all they may, or it answers false. */
    boolean fill(List<Integer> needs) {
        needs.forEach(n -> net.aim(n, most[n]));
        net.augment(deadline);
        needs.forEach(n -> given[n] = net.given(n));
        return needs.stream().allMatch(n -> given[n] == most[n]);
    }

    void spread(List<Integer> tier) {
        List<Integer> open = tier.stream().filter(n -> given[n] < most[n]).toList();
        net.confine(net.all());
        open.forEach(n -> net.aim(n, most[n]));
        net.augment(deadline);
        Deque<Side> sides = new ArrayDeque<>();
        sides.push(new Side(net.all(), open, given(open)));
        while (!sides.isEmpty()) {
            Side side = sides.pop();
            net.confine(side.nodes);
            if (!deal(side)) {
                part(side, sides);
            }
        }
        tie(open);
    }

    /** Lots and needs between which and the others nothing flows, and how much its open needs can be given together. */
    private static final class Side {

        private final int[] nodes;
        private final List<Integer> needs;
        private final long budget;

        Side(int[] nodes, List<Integer> needs, long budget) {
            this.nodes = nodes;
            this.needs = needs;
            this.budget = budget;
        }
    }

    private long given(List<Integer> needs) {
        return needs.stream().mapToLong(net::given).sum();
    }

    /** Gives everybody their share of the budget; false when lots that could bring it go elsewhere only. */
    private boolean deal(Side side) {
        long[] share = shares(side.needs, side.budget);
        for (int i = 0; i < share.length; i++) {
            net.aim(side.needs.get(i), share[i]);
        }
        net.augment(deadline);
        for (int i = 0; i < share.length; i++) {
            if (net.given(side.needs.get(i)) < share[i]) {
                return false;
            }
        }
        for (int i = 0; i < share.length; i++) {
            given[side.needs.get(i)] = share[i];
        }
        return true;
    }

    /** Those who can be given no more than they are, together, and those who are to be given the rest. */
    private void part(Side side, Deque<Side> sides) {
        net.look();
        Map<Boolean, List<Integer>> reached = side.needs.stream().collect(Collectors.partitioningBy(net::reached));
        List<Integer> full = reached.getOrDefault(false, List.of());
        long budget = given(full);
        sides.push(new Side(net.side(true), reached.getOrDefault(true, List.of()), side.budget - budget));
        sides.push(new Side(net.side(false), full, budget));
    }

    /** What each of the needs gets when lots go anywhere: grain by grain to whoever is least filled. */
    private long[] shares(List<Integer> needs, long budget) {
        Ratio level = highestWithin(needs, budget);
        long[] share = needs.stream().mapToLong(n -> at(level, n)).toArray();
        int left = Math.toIntExact(budget - Arrays.stream(share).sum());
        IntStream.range(0, share.length)
                .filter(i -> share[i] < most[needs.get(i)]
                        && new Ratio(base[needs.get(i)] + share[i], wanted[needs.get(i)]).equals(level))
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(i -> wanted[needs.get(i)])
                        .thenComparing(needs::get))
                .limit(left)
                .forEach(i -> share[i]++);
        if (Arrays.stream(share).sum() != budget) {
            throw new IllegalStateException("A share of what there is was not dealt out");
        }
        return share;
    }

    private long at(Ratio level, int n) {
        return Math.max(given[n], Math.min(most[n], level.of(wanted[n]) - base[n]));
    }

    private long near(double level, int n) {
        return Math.max(given[n], Math.min(most[n], (long) Math.ceil(level * wanted[n]) - base[n]));
    }

    private record Rise(int need, Ratio from) {}

    /** The highest level at which the needs together take no more than the budget. */
    private Ratio highestWithin(List<Integer> needs, long budget) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (needs.stream().mapToLong(n -> near(middle, n)).sum() <= budget) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double safe = Math.max(0, low - SAFE);
        long[] taken = new long[wanted.length];
        long left = budget;
        PriorityQueue<Rise> rises = new PriorityQueue<>(Comparator.comparing(Rise::from));
        for (int n : needs) {
            // A grain below what rounding might have hidden.
            taken[n] = Math.max(given[n], near(safe, n) - 1);
            left -= taken[n];
            next(rises, n, taken[n]);
        }
        while (!rises.isEmpty()) {
            Ratio level = rises.peek().from();
            List<Integer> together = new ArrayList<>();
            while (!rises.isEmpty() && rises.peek().from().equals(level)) {
                together.add(rises.poll().need());
            }
            if (together.size() > left) {
                return level;
            }
            left -= together.size();
            for (int n : together) {
                next(rises, n, ++taken[n]);
            }
        }
        return Ratio.ONE;
    }

    private void next(PriorityQueue<Rise> rises, int n, long taken) {
        if (taken < most[n]) {
            rises.add(new Rise(n, new Ratio(base[n] + taken, wanted[n])));
        }
    }

    /** Who of two of one size has a grain more than the other makes no difference to the fills. */
    private void tie(List<Integer> open) {
        Map<Long, SortedMap<Long, List<Integer>>> bySize = new TreeMap<>();
        open.forEach(n -> bySize.computeIfAbsent(wanted[n], size -> new TreeMap<>())
                .computeIfAbsent(base[n] + given[n], had -> new ArrayList<>())
                .add(n));
        bySize.values()
                .forEach(byFill -> byFill.forEach((had, less) -> {
                    List<Integer> more = byFill.getOrDefault(had + 1, List.of());
                    List<Integer> may =
                            less.stream().filter(n -> given[n] < most[n]).toList();
                    if (!more.isEmpty() && !may.isEmpty()) {
                        ties.add(new Tie(
                                Stream.concat(may.stream(), more.stream()).toList(),
                                Stream.concat(
                                                may.stream().map(n -> false),
                                                more.stream().map(n -> true))
                                        .toList()));
                    }
                }));
    }

    List<Tie> ties() {
        return List.copyOf(ties);
    }
}
