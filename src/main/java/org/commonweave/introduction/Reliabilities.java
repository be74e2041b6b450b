package org.commonweave.introduction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * The best reliability between a group of nodes and every other, by how many hops and how many withheld ones it may take:
 * exact, by correcting labels one hop at a time.
 */
final class Reliabilities {

    private final TrustNetwork network;
    private final BitSet banned;
    private final double[][][] best;

    private Reliabilities(TrustNetwork network, int hops, int withheld, BitSet banned) {
        this.network = network;
        this.banned = banned;
        this.best = new double[withheld + 1][hops + 1][];
    }

    /** From each node to the group. */
    static Reliabilities to(TrustNetwork network, BitSet group, int hops, int withheld, BitSet banned) {
        Reliabilities reliabilities = new Reliabilities(network, hops, withheld, banned);
        reliabilities.spread(group, hops, network::entering);
        return reliabilities;
    }

    /** From the group to each node. */
    static Reliabilities from(TrustNetwork network, BitSet group, int hops, int withheld) {
        Reliabilities reliabilities = new Reliabilities(network, hops, withheld, new BitSet());
        reliabilities.spread(group, hops, network::leaving);
        return reliabilities;
    }

    private interface Neighbours {
        void of(int node, TrustNetwork.Visit visit);
    }

    private void spread(BitSet group, int hops, Neighbours neighbours) {
        for (double[][] layers : best) {
            layers[0] = new double[network.size()];
            group.stream().forEach(node -> layers[0][node] = 1);
        }
        BitSet reached = group;
        for (int hop = 1; hop <= hops; hop++) {
            for (double[][] layers : best) {
                layers[hop] = layers[hop - 1].clone();
            }
            BitSet improved = new BitSet();
            int before = hop - 1;
            // Only what the last hop improved can improve anything in the next.
            reached.stream()
                    .forEach(node -> neighbours.of(node, (next, edge, through) -> {
                        if (!banned.get(edge)) {
                            improve(before, node, next, edge, improved);
                        }
                    }));
            reached = improved;
        }
    }

    private void improve(int before, int node, int next, int edge, BitSet improved) {
        int cost = network.withheld(edge) ? 1 : 0;
        for (int withheld = cost; withheld < best.length; withheld++) {
            double reliability = best[withheld - cost][before][node] * network.trust(edge);
            if (reliability > best[withheld][before + 1][next]) {
                best[withheld][before + 1][next] = reliability;
                improved.set(next);
            }
        }
    }

    /**
     * A best way from the group to a node, of the fewest hops in which it is that good, found backwards; only of
     * reliabilities from a group.
     */
    List<Route.Leg> legs(int node, int hops, int withheld) {
        Deque<Route.Leg> legs = new ArrayDeque<>();
        int at = node;
        int left = withheld;
        int hop = fewest(at, hops, left);
        while (hop > 0) {
            Route.Leg leg = before(at, hop, left);
            legs.addFirst(leg);
            at = leg.from();
            left -= network.withheld(leg.edge()) ? 1 : 0;
            hop = fewest(at, hop - 1, left);
        }
        return List.copyOf(legs);
    }

    private int fewest(int node, int hops, int withheld) {
        int hop = hops;
        while (hop > 0 && best(node, hop - 1, withheld) >= best(node, hop, withheld)) {
            hop--;
        }
        return hop;
    }

    /** The last hop of the way: the one whose product is the best there is. */
    private Route.Leg before(int node, int hop, int withheld) {
        List<Route.Leg> found = new ArrayList<>();
        double wanted = best(node, hop, withheld);
        network.entering(node, (before, edge, through) -> {
            int rest = withheld - (network.withheld(edge) ? 1 : 0);
            if (found.isEmpty()
                    && rest >= 0
                    && !banned.get(edge)
                    && best(before, hop - 1, rest) * network.trust(edge) == wanted) {
                found.add(new Route.Leg(before, node, edge, through));
            }
        });
        return found.get(0);
    }

    /** 0 when there is no way. */
    double best(int node, int hops, int withheld) {
        return best[withheld][hops][node];
    }
}
