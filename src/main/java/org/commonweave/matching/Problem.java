package org.commonweave.matching;

import java.util.Arrays;
import java.util.List;

/** A connected part of the matching in numbers: lots, needs and arcs by their places in lists that are in order of id. */
final class Problem {

    final long[] stock;
    final long[] minimum;
    final boolean[] wholeLot;
    final long[] wanted;
    final long[] already;
    final long[] most;
    final int[] tier;
    final boolean[] wholeNeed;
    final int[] from;
    final int[] to;
    final long[] cost;

    Problem(List<Lot> lots, List<Demand> demands, List<Arc> arcs, Policy policy) {
        stock = lots.stream().mapToLong(Lot::quantity).toArray();
        minimum = lots.stream().mapToLong(Lot::minimum).toArray();
        wholeLot = new boolean[stock.length];
        wanted = demands.stream().mapToLong(Demand::wanted).toArray();
        already = demands.stream().mapToLong(Demand::already).toArray();
        most = demands.stream().mapToLong(Demand::most).toArray();
        tier = demands.stream().mapToInt(policy::tier).toArray();
        wholeNeed = new boolean[wanted.length];
        for (int i = 0; i < stock.length; i++) {
            wholeLot[i] = lots.get(i).whole();
        }
        for (int i = 0; i < wanted.length; i++) {
            wholeNeed[i] = demands.get(i).whole();
        }
        from = arcs.stream().mapToInt(Arc::lot).toArray();
        to = arcs.stream().mapToInt(Arc::demand).toArray();
        cost = arcs.stream().mapToLong(Arc::cost).toArray();
    }

    int lots() {
        return stock.length;
    }

    int needs() {
        return wanted.length;
    }

    int arcs() {
        return from.length;
    }

    /** True when something goes whole, in a least quantity, or not at all: then it is no flow any more. */
    boolean hasIntegerRules() {
        for (int l = 0; l < lots(); l++) {
            if (wholeLot[l] || minimum[l] > 1) {
                return true;
            }
        }
        for (boolean whole : wholeNeed) {
            if (whole) {
                return true;
            }
        }
        return false;
    }

    /** What each need is given. */
    long[] given(long[] flow) {
        long[] given = new long[needs()];
        for (int a = 0; a < arcs(); a++) {
            given[to[a]] += flow[a];
        }
        return given;
    }

    /** What each lot gives. */
    long[] used(long[] flow) {
        long[] used = new long[lots()];
        for (int a = 0; a < arcs(); a++) {
            used[from[a]] += flow[a];
        }
        return used;
    }

    /** The tiers there are, the most urgent first. */
    int[] tiers() {
        int[] ascending = Arrays.stream(tier).distinct().sorted().toArray();
        int[] tiers = new int[ascending.length];
        for (int i = 0; i < tiers.length; i++) {
            tiers[i] = ascending[ascending.length - 1 - i];
        }
        return tiers;
    }
}
