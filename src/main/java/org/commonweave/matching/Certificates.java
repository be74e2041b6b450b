package org.commonweave.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commonweave.matching.Obstacles.Obstacle;
import org.commonweave.matching.Plan.Apart;
import org.commonweave.matching.Plan.Leftover;
import org.commonweave.matching.Plan.Unmet;
import org.commonweave.matching.Plan.Went;

/** Why what is not met is not met, and what is left is left, read off the plan's residual network. */
final class Certificates {

    /** Of a large part only so many are named. */
    private static final int NAMED = 100;

    private final Network network;
    private final long[] flow;
    private final boolean exact;
    private final long[] left;
    private final long[] given;
    private final List<List<Integer>> byLot = new ArrayList<>();
    private final List<List<Integer>> byNeed = new ArrayList<>();

    Certificates(Network network, long[] flow, boolean exact) {
        this.network = network;
        this.flow = flow;
        this.exact = exact;
        left = network.lots().stream().mapToLong(Lot::quantity).toArray();
        given = new long[network.demands().size()];
        network.lots().forEach(lot -> byLot.add(new ArrayList<>()));
        network.demands().forEach(demand -> byNeed.add(new ArrayList<>()));
        for (int a = 0; a < flow.length; a++) {
            Arc arc = network.arcs().get(a);
            left[arc.lot()] -= flow[a];
            given[arc.demand()] += flow[a];
            byLot.get(arc.lot()).add(a);
            byNeed.get(arc.demand()).add(a);
        }
    }

    List<Unmet> unmet() {
        List<Unmet> unmet = new ArrayList<>();
        for (int n = 0; n < given.length; n++) {
            if (given[n] < network.demands().get(n).lacking()) {
                unmet.add(unmet(n));
            }
        }
        return unmet;
    }

    private Unmet unmet(int n) {
        Demand need = network.demands().get(n);
        Reason reason = whyUnmet(n);
        Set<Integer> lots = new TreeSet<>();
        Set<Integer> needs = new TreeSet<>();
        if (reason == Reason.EXHAUSTED || reason == Reason.ALL_OR_NOTHING) {
            close(n, lots, needs);
        }
        List<Apart> apart = network.obstacles().of(need.id()).stream()
                .map(obstacle -> new Apart(obstacle.other(), need.id(), obstacle.reason()))
                .toList();
        List<Went> went = byNeed.get(n).stream()
                .flatMap(a -> byLot.get(network.arcs().get(a).lot()).stream())
                .filter(a -> flow[a] > 0)
                .limit(NAMED)
                .map(this::went)
                .toList();
        return new Unmet(
                need.id(),
                need.unit().fromGrains(need.wanted()),
                need.unit().fromGrains(need.already()),
                need.unit().fromGrains(given[n]),
                need.unit().fromGrains(need.lacking() - given[n]),
                need.unit().symbol(),
                reason,
                apart,
                went,
                lots.stream().map(l -> network.lots().get(l).id()).toList(),
                needs.stream().map(d -> network.demands().get(d).id()).toList());
    }

    private Went went(int a) {
        Arc arc = network.arcs().get(a);
        Lot lot = network.lots().get(arc.lot());
        return new Went(
                lot.id(),
                network.demands().get(arc.demand()).id(),
                lot.unit().fromGrains(flow[a]),
                lot.unit().symbol());
    }

    private Reason whyUnmet(int n) {
        Demand need = network.demands().get(n);
        if (byNeed.get(n).isEmpty()) {
            return network.obstacles().nearest(need.id()).orElse(Reason.NO_COMPATIBLE_LOT);
        }
        if (given[n] == need.most()) {
            return Reason.RECIPIENT_CAPACITY;
        }
        if (need.whole()) {
            return exact ? Reason.ALL_OR_NOTHING : Reason.TIME_LIMIT;
        }
        for (int a : byNeed.get(n)) {
            int lot = network.arcs().get(a).lot();
            if (left[lot] > 0) {
                return held(network.lots().get(lot));
            }
        }
        return Reason.EXHAUSTED;
    }

    /** Why a lot that has something left does not give it to a need that lacks something. */
    private Reason held(Lot lot) {
        if (!exact) {
            return Reason.TIME_LIMIT;
        }
        return lot.whole() ? Reason.INDIVISIBLE : Reason.MINIMUM_LOT;
    }

    /** From the need to all lots that could serve it, to all they serve, and so on: the side of the minimum cut it is on. */
    private void close(int need, Set<Integer> lots, Set<Integer> needs) {
        BitSet lotsSeen = new BitSet();
        BitSet needsSeen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(need));
        needsSeen.set(need);
        while (!open.isEmpty()) {
            for (int a : byNeed.get(open.poll())) {
                int lot = network.arcs().get(a).lot();
                if (!lotsSeen.get(lot)) {
                    lotsSeen.set(lot);
                    for (int other : byLot.get(lot)) {
                        int served = network.arcs().get(other).demand();
                        if (flow[other] > 0 && !needsSeen.get(served)) {
                            needsSeen.set(served);
                            open.add(served);
                        }
                    }
                }
            }
        }
        lotsSeen.stream().limit(NAMED).forEach(lots::add);
        needs.add(need);
        needsSeen.stream().limit(NAMED).forEach(needs::add);
    }

    List<Leftover> leftover() {
        List<Leftover> leftover = new ArrayList<>();
        for (int l = 0; l < left.length; l++) {
            if (left[l] > 0) {
                leftover.add(leftover(l));
            }
        }
        return leftover;
    }

    private Leftover leftover(int l) {
        Lot lot = network.lots().get(l);
        List<String> full = byLot.get(l).stream()
                .map(a -> network.arcs().get(a).demand())
                .filter(n -> given[n] == network.demands().get(n).most())
                .map(n -> network.demands().get(n).id())
                .toList();
        List<Obstacle> obstacles = network.obstacles().of(lot.id());
        return new Leftover(
                lot.id(),
                lot.unit().fromGrains(left[l]),
                lot.unit().symbol(),
                whyLeft(l, full, obstacles),
                List.copyOf(new TreeSet<>(lot.restrictions())),
                obstacles.stream()
                        .map(obstacle -> new Apart(lot.id(), obstacle.other(), obstacle.reason()))
                        .toList(),
                full);
    }

    private Reason whyLeft(int l, List<String> full, List<Obstacle> obstacles) {
        if (full.size() < byLot.get(l).size()) {
            Lot lot = network.lots().get(l);
            boolean held = lot.whole() || lot.minimum() > 1;
            return exact && !held ? Reason.ALL_OR_NOTHING : held(lot);
        }
        Reason otherwise = full.isEmpty() ? Reason.NO_MATCHING_NEED : Reason.NEEDS_FULL;
        return obstacles.isEmpty() ? otherwise : obstacles.get(0).reason();
    }
}
