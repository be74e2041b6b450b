package org.commonweave.introduction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The set of ways without a common tie that together fail least: its reliability is 1 - prod(1 - R). Keeping to a number
 * of hops, no polynomial algorithm is known, so the best ways are tried against each other by branch and bound.
 *
 * @param proven false when so many ways exist that a better set might be among those not looked at
 */
record DisjointRoutes(List<Route> routes, double combined, boolean proven) {

    private static final int CANDIDATES = 200;

    static DisjointRoutes of(TrustNetwork network, int from, int to, Limits limits, int size) {
        List<Route> candidates = new ArrayList<>();
        RouteSearch search = new RouteSearch(network, from, to, limits, new BitSet());
        Route next = search.next();
        while (next != null && candidates.size() < CANDIDATES) {
            candidates.add(next);
            next = search.next();
        }
        if (next != null) {
            greedy(network, from, to, limits, size).stream()
                    .filter(route -> !candidates.contains(route))
                    .forEach(candidates::add);
        }
        Choice choice = new Choice(candidates, size);
        choice.extend(0, new ArrayList<>(), 1);
        boolean proven = next == null || choice.least <= leastWith(candidates.get(0), next, size);
        return new DisjointRoutes(choice.best, 1 - choice.least, proven);
    }

    /** No set with a way that was not looked at fails less than this. */
    private static double leastWith(Route best, Route unseen, int size) {
        return Math.pow(1 - best.reliability(), size - 1.0) * (1 - unseen.reliability());
    }

    /** The best way, the best that shares no tie with it, and so on. */
    private static List<Route> greedy(TrustNetwork network, int from, int to, Limits limits, int size) {
        List<Route> routes = new ArrayList<>();
        BitSet banned = new BitSet();
        while (routes.size() < size) {
            Route route = best(network, from, to, limits, banned);
            if (route == null) {
                break;
            }
            routes.add(route);
            if (route.legs().isEmpty()) {
                break;
            }
            route.legs().forEach(leg -> banned.set(leg.edge()));
        }
        return routes;
    }

    static @Nullable Route best(TrustNetwork network, int from, int to, Limits limits, BitSet banned) {
        return new RouteSearch(network, from, to, limits, banned).next();
    }

    private static final class Choice {

        private final List<Route> candidates;
        private final int size;
        private double least = 1;
        private List<Route> best = List.of();

        Choice(List<Route> candidates, int size) {
            this.candidates = candidates;
            this.size = size;
        }

        /** Adds to the chosen from the candidates that come later, while that can still become the best. */
        void extend(int start, List<Route> chosen, double failing) {
            if (failing < least) {
                least = failing;
                best = List.copyOf(chosen);
            }
            if (chosen.size() == size) {
                return;
            }
            for (int i = start; i < candidates.size(); i++) {
                Route route = candidates.get(i);
                double bound = failing * Math.pow(1 - route.reliability(), size - chosen.size());
                if (bound >= least) {
                    return;
                }
                if (chosen.stream().noneMatch(route::shares)) {
                    chosen.add(route);
                    extend(i + 1, chosen, failing * (1 - route.reliability()));
                    chosen.remove(chosen.size() - 1);
                }
            }
        }
    }
}
