package org.commonweave.introduction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best ways from one organization to another, found by a single search.
 *
 * @param best the most reliable first
 * @param unseen the next one after them; null when these are all
 */
record Ways(
        TrustNetwork network,
        int from,
        int to,
        Limits limits,
        List<Route> best,
        @Nullable Route unseen) {

    private static final int MOST = 200;

    static Ways of(TrustNetwork network, int from, int to, Limits limits) {
        List<Route> best = new ArrayList<>();
        RouteSearch search = new RouteSearch(network, from, to, limits, new BitSet());
        Route next = search.next();
        while (next != null && best.size() < MOST) {
            best.add(next);
            next = search.next();
        }
        return new Ways(network, from, to, limits, List.copyOf(best), next);
    }

    /** The most reliable way that shares no tie with those given; null when there is none. */
    @Nullable Route besides(List<Route> taken) {
        if (taken.stream().anyMatch(route -> route.legs().isEmpty())) {
            return null;
        }
        for (Route route : best) {
            if (taken.stream().noneMatch(route::shares)) {
                return route;
            }
        }
        if (unseen == null) {
            return null;
        }
        BitSet banned = new BitSet();
        taken.forEach(route -> route.legs().forEach(leg -> banned.set(leg.edge())));
        return new RouteSearch(network, from, to, limits, banned).next();
    }
}
