package org.commonweave.introduction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Finds the ways from one organization to another one after the other, the most reliable first; of equally reliable ones
 * the one with fewer hops, then the one whose identifiers come first. No way passes a node twice. It extends the
 * beginning that can become the most reliable, as the best reliability from its end to the target says (A*), so that a
 * way is complete only when no other can be better.
 */
final class RouteSearch {

    /** Products of the same numbers in another order differ in the last bits. */
    private static final double ROUNDING = 1e12;

    private static final Comparator<Beginning> ORDER = Comparator.<Beginning>comparingLong(b -> -b.key)
            .thenComparingInt(b -> b.hops)
            .thenComparing(b -> !b.complete)
            .thenComparing(b -> b.trail, Arrays::compare);

    private final TrustNetwork network;
    private final int from;
    private final int to;
    private final Limits limits;
    private final BitSet banned;
    private final BitSet source = new BitSet();
    private final BitSet target = new BitSet();
    private final Reliabilities remaining;
    private final PriorityQueue<Beginning> open = new PriorityQueue<>(ORDER);

    RouteSearch(TrustNetwork network, int from, int to, Limits limits, BitSet banned) {
        this.network = network;
        this.from = from;
        this.to = to;
        this.limits = limits;
        this.banned = banned;
        source.set(from);
        target.set(to);
        for (int holder : network.holdersOf(from)) {
            source.set(holder);
        }
        for (int holder : network.holdersOf(to)) {
            target.set(holder);
        }
        this.remaining = Reliabilities.to(network, target, limits.maxHops() - 1, limits.maxWithheld(), banned);
        source.stream().forEach(start -> {
            Beginning beginning = new Beginning(null, start, -1, -1, 0, 0, 1, trail(start));
            if (target.get(start)) {
                beginning.finish();
                open.add(beginning);
            } else {
                extend(beginning);
            }
        });
    }

    private int[] trail(int start) {
        return start == from ? new int[] {from} : new int[] {from, start};
    }

    /** The next best way; null when there is none. */
    @Nullable Route next() {
        while (!open.isEmpty()) {
            Beginning best = open.remove();
            if (best.complete) {
                return best.route(from, to);
            }
            extend(best);
        }
        return null;
    }

    private void extend(Beginning beginning) {
        if (beginning.hops == limits.maxHops()) {
            return;
        }
        network.leaving(beginning.node, (node, edge, through) -> {
            // An organization's own agreements leave from itself, not from each of its people.
            boolean again = source.get(node) || through == from || beginning.passed(node) || beginning.passed(through);
            int withheld = beginning.withheld + (network.withheld(edge) ? 1 : 0);
            if (again || banned.get(edge) || withheld > limits.maxWithheld()) {
                return;
            }
            double rest = remaining.best(node, limits.maxHops() - beginning.hops - 1, limits.maxWithheld() - withheld);
            if (rest > 0) {
                double reliability = beginning.reliability * network.trust(edge);
                Beginning next = beginning.then(node, edge, through, withheld, reliability);
                next.key = Math.round(reliability * rest * ROUNDING);
                if (target.get(node)) {
                    next.finish();
                }
                open.add(next);
            }
        });
    }

    /** A way up to a node. */
    private static final class Beginning {

        private final @Nullable Beginning before;
        private final int node;
        private final int edge;
        private final int through;
        private final int hops;
        private final int withheld;
        private final double reliability;
        private final int[] trail;
        private long key = Math.round(ROUNDING);
        private boolean complete;

        Beginning(
                @Nullable Beginning before,
                int node,
                int edge,
                int through,
                int hops,
                int withheld,
                double reliability,
                int[] trail) {
            this.before = before;
            this.node = node;
            this.edge = edge;
            this.through = through;
            this.hops = hops;
            this.withheld = withheld;
            this.reliability = reliability;
            this.trail = trail;
        }

        Beginning then(int next, int by, int across, int hidden, double product) {
            int more = across < 0 ? 1 : 2;
            int[] longer = Arrays.copyOf(trail, trail.length + more);
            if (across >= 0) {
                longer[trail.length] = across;
            }
            longer[longer.length - 1] = next;
            return new Beginning(this, next, by, across, hops + 1, hidden, product, longer);
        }

        void finish() {
            complete = true;
        }

        boolean passed(int candidate) {
            for (int seen : trail) {
                if (seen == candidate) {
                    return true;
                }
            }
            return false;
        }

        Route route(int from, int to) {
            Deque<Route.Leg> legs = new ArrayDeque<>();
            int start = node;
            for (Beginning b = this; b.before != null; b = b.before) {
                start = b.before.node;
                legs.addFirst(new Route.Leg(start, b.node, b.edge, b.through));
            }
            List<Integer> passed = new ArrayList<>();
            for (int seen : trail) {
                passed.add(seen);
            }
            return new Route(from, to, start, List.copyOf(legs), reliability, List.copyOf(passed));
        }
    }
}
