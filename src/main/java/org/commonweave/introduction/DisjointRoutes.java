package org.commonweave.introduction;

import java.util.ArrayList;
import java.util.List;

/**
 * The set of ways without a common tie that together fail least: its reliability is 1 - prod(1 - R). Keeping to a number
 * of hops, no polynomial algorithm is known, so the best ways are tried against each other by branch and bound.
 *
 * @param proven false when so many ways exist that a better set might be among those not looked at
 */
record DisjointRoutes(List<Route> routes, double combined, boolean proven) {

    static DisjointRoutes of(Ways ways, int size) {
        List<Route> candidates = new ArrayList<>(ways.best());
        if (ways.unseen() != null) {
            greedy(ways, size).stream()
                    .filter(route -> !candidates.contains(route))
                    .forEach(candidates::add);
        }
        Choice choice = new Choice(candidates, size);
        choice.extend(0, new ArrayList<>(), 1);
        Route unseen = ways.unseen();
        boolean proven = unseen == null || choice.least <= leastWith(candidates.get(0), unseen, size);
        return new DisjointRoutes(choice.best, 1 - choice.least, proven);
    }

    /** No set with a way that was not looked at fails less than this. */
    private static double leastWith(Route best, Route unseen, int size) {
        return Math.pow(1 - best.reliability(), size - 1.0) * (1 - unseen.reliability());
    }

    /** The best way, the best that shares no tie with it, and so on. */
    private static List<Route> greedy(Ways ways, int size) {
        List<Route> routes = new ArrayList<>();
        while (routes.size() < size) {
            Route route = ways.besides(routes);
            if (route == null) {
                break;
            }
            routes.add(route);
        }
        return routes;
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
