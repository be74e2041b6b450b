package org.commonweave.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.commonweave.matching.Obstacles.Obstacle;
import org.commonweave.matching.Plan.Apart;
import org.commonweave.matching.Plan.Leftover;
import org.commonweave.matching.Plan.Unmet;
import org.commonweave.matching.Plan.Went;

/** Why what is not met is not met, and what is left is left, read off the plan's residual network. */
final class Certificates {

    /** Of a large part only so many are named. */
    static final int NAMED = 100;

    private final Network network;
    private final long[] flow;
    private final boolean exact;
    private final long[] left;
    private final long[] given;
    private final List<List<Integer>> byLot = new ArrayList<>();
    private final List<List<Integer>> byNeed = new ArrayList<>();
    private final Closures closures;

    Certificates(Network network, long[] flow, boolean exact) {
        this.network = network;
        this.flow = flow;
        this.exact = exact;
        this.closures = new Closures(network, flow);
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
        boolean exhausted = reason == Reason.EXHAUSTED || reason == Reason.ALL_OR_NOTHING;
        SortedSet<Integer> lots = exhausted ? closures.lots(n) : Collections.emptySortedSet();
        SortedSet<Integer> needs = exhausted ? closures.needs(n) : Collections.emptySortedSet();
        List<Apart> apart = network.obstacles().ofNeed(n).stream()
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
            return network.obstacles().ofNeed(n).stream()
                    .map(Obstacle::reason)
                    .findFirst()
                    .orElse(Reason.NO_COMPATIBLE_LOT);
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
        List<Obstacle> obstacles = network.obstacles().ofLot(l);
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
