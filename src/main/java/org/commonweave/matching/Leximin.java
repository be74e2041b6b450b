package org.commonweave.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Raises the least filled needs of a tier first, as far as the lots allow, then those that can still rise: the leximin of
 * fills, to the grain. What needs can be given is a polymatroid, on which raising one grain at a time whoever is least
 * filled is optimal (Federgruen and Groenevelt 1986); the level at which somebody can rise no further is found by discrete
 * Newton steps over minimum cuts instead (Fujishige 1980, Radzik 1998). Ties: the smaller need first, then what costs less, then by id.
 */
final class Leximin {

    private static final int HALVINGS = 40;
    private static final double SAFE = 1e-9;

    private final MaxFlow net;
    private final long[] stock;
    private final long[] wanted;
    private final long[] base;
    private final long[] most;
    private final Deadline deadline;
    private final long[] given;
    private final List<Tie> ties = new ArrayList<>();

    /**
     * Needs of one size and one fill of which not all could be given another grain: who gets it is open to what costs less.
     *
     * @param got whether each of them is given it for now
     */
    record Tie(List<Integer> needs, List<Boolean> got) {}

    /**
     * @param base what each need has before
     * @param most what it may be given on top
     */
    Leximin(MaxFlow net, long[] stock, long[] wanted, long[] base, long[] most, Deadline deadline) {
        this.net = net;
        this.stock = stock;
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
        List<Integer> open =
                new ArrayList<>(tier.stream().filter(n -> given[n] < most[n]).toList());
        while (!open.isEmpty()) {
            Ratio level = highest(open);
            open.forEach(n -> given[n] = at(level, n));
            if (level.equals(Ratio.ONE)) {
                return;
            }
            boolean[] reachable = step(open, level);
            open.removeIf(n -> given[n] >= most[n] || !reachable[n]);
        }
    }

    /** The highest level at which all open needs can be; the network holds them there. */
    private Ratio highest(List<Integer> open) {
        long[] before = net.state();
        Ratio level = Ratio.ONE;
        while (true) {
            deadline.check();
            for (int n : open) {
                net.aim(n, at(level, n));
            }
            net.augment(deadline);
            boolean full = true;
            for (int n : open) {
                full &= net.given(n) == at(level, n);
            }
            if (full) {
                return level;
            }
            level = allowed(open);
            net.restore(before);
        }
    }

    /** The highest level that the cut allows which keeps them from the one they were held at. */
    private Ratio allowed(List<Integer> open) {
        boolean[] reachable = net.reachable();
        long budget = 0;
        for (int l = 0; l < stock.length; l++) {
            budget += net.reaches(l) ? 0 : stock[l];
        }
        for (int n = 0; n < wanted.length; n++) {
            budget -= reachable[n] ? 0 : given[n];
        }
        List<Integer> cut = open.stream().filter(n -> !reachable[n]).toList();
        for (int n : cut) {
            budget += given[n];
        }
        return highestWithin(cut, budget);
    }

    private long at(Ratio level, int n) {
        return Math.max(given[n], Math.min(most[n], level.of(wanted[n]) - base[n]));
    }

    private long near(double level, int n) {
        return Math.max(given[n], Math.min(most[n], (long) Math.floor(level * wanted[n]) - base[n]));
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

    /** Gives those who are exactly at the level a grain more, as far as there are grains; answers who could rise on. */
    private boolean[] step(List<Integer> open, Ratio level) {
        List<Integer> at = open.stream()
                .filter(n -> given[n] < most[n] && new Ratio(base[n] + given[n], wanted[n]).equals(level))
                .sorted(Comparator.<Integer>comparingLong(n -> wanted[n]).thenComparing(n -> n))
                .toList();
        long[] before = given.clone();
        boolean[] reachable = net.reachable();
        for (int n : at) {
            if (reachable[n]) {
                deadline.check();
                net.aim(n, given[n] + 1);
                net.augment(deadline);
                given[n]++;
                reachable = net.reachable();
            }
        }
        tie(at, before, reachable);
        return reachable;
    }

    private void tie(List<Integer> at, long[] before, boolean[] reachable) {
        Map<Long, List<Integer>> bySize = new TreeMap<>();
        at.stream()
                .filter(n -> !reachable[n])
                .forEach(n -> bySize.computeIfAbsent(wanted[n], size -> new ArrayList<>())
                        .add(n));
        bySize.values()
                .forEach(needs -> ties.add(new Tie(
                        needs, needs.stream().map(n -> given[n] > before[n]).toList())));
    }

    List<Tie> ties() {
        return List.copyOf(ties);
    }
}
