package org.commonweave.introduction;

import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Unit;
import org.commonweave.diagnosis.Verdict;

/** How reliably an organization can be introduced to each other one within the hops allowed. */
public final class ReliabilityReach {

    private ReliabilityReach() {}

    /** The best way to an organization, and the fewest hops in which it is that good. */
    public record Reach(double reliability, int hops) {}

    /**
     * The numbers beside the value.
     *
     * @param reached by organization; the others are out of reach
     */
    public record Detail(String organization, SortedMap<String, Reach> reached) {

        public double of(String other) {
            Reach reach = reached.get(other);
            return reach == null ? 0 : reach.reliability();
        }
    }

    /** The value is the share of the other organizations that are within reach. */
    public static Result<Detail> of(TrustNetwork network, Frame frame, String organization, Limits limits) {
        SortedMap<String, Reach> reached = reached(network, organization, limits);
        boolean known = network.find(organization) >= 0;
        int others = network.organizationCount() - (known ? 1 : 0);
        return Draft.of("reliabilityReach", Unit.SHARE, frame)
                .value(!known || others == 0 ? null : (double) reached.size() / others)
                .n(others)
                .param("maxHops", limits.maxHops())
                .param("maxWithheld", limits.maxWithheld())
                .verdictFrom(0, Verdict.OK)
                .evidence(evidence(network, frame, organization, reached.keySet(), limits))
                .caveat("introduction.hubs")
                .caveat("introduction.trustIsSubjective")
                .detail(new Detail(organization, reached));
    }

    /** The numbers alone: by organization, how reliably it is reached. */
    public static SortedMap<String, Reach> reached(TrustNetwork network, String organization, Limits limits) {
        int from = network.find(organization);
        if (from < 0) {
            return Collections.emptySortedMap();
        }
        Reliabilities reliabilities = from(network, from, limits);
        SortedMap<String, Reach> reached = new TreeMap<>();
        for (int to = 0; to < network.organizationCount(); to++) {
            double best = best(network, reliabilities, to, limits.maxHops(), limits);
            if (to != from && best > 0) {
                int hops = limits.maxHops();
                while (hops > 0 && best(network, reliabilities, to, hops - 1, limits) >= best) {
                    hops--;
                }
                reached.put(network.organization(to), new Reach(best, hops));
            }
        }
        return Collections.unmodifiableSortedMap(reached);
    }

    /** What the best ways to some organizations go over: each tie once, however many ways it is a part of. */
    static Set<Evidence> evidence(
            TrustNetwork network, Frame frame, String organization, Collection<String> reached, Limits limits) {
        Set<Evidence> pieces = new LinkedHashSet<>();
        int from = network.find(organization);
        if (from >= 0) {
            Shown shown = new Shown(network, frame, IntroductionPaths.Options.DEFAULT.within(limits));
            Reliabilities reliabilities = from(network, from, limits);
            reached.forEach(
                    to -> pieces.addAll(shown.evidence(way(network, reliabilities, from, network.find(to), limits))));
        }
        return pieces;
    }

    private static Route way(TrustNetwork network, Reliabilities reliabilities, int from, int to, Limits limits) {
        int end = end(network, reliabilities, to, limits);
        List<Route.Leg> legs = reliabilities.legs(end, limits.maxHops(), limits.maxWithheld());
        int start = legs.isEmpty() ? end : legs.get(0).from();
        return new Route(from, to, start, legs, best(reliabilities, end, limits.maxHops(), limits), List.of());
    }

    private static Reliabilities from(TrustNetwork network, int from, Limits limits) {
        BitSet group = new BitSet();
        group.set(from);
        for (int holder : network.holdersOf(from)) {
            group.set(holder);
        }
        return Reliabilities.from(network, group, limits.maxHops(), limits.maxWithheld());
    }

    /** An organization is reached by itself, over its agreements, or by anybody who holds a post in it. */
    private static int end(TrustNetwork network, Reliabilities reliabilities, int to, Limits limits) {
        int end = to;
        for (int holder : network.holdersOf(to)) {
            if (best(reliabilities, holder, limits.maxHops(), limits)
                    > best(reliabilities, end, limits.maxHops(), limits)) {
                end = holder;
            }
        }
        return end;
    }

    private static double best(TrustNetwork network, Reliabilities reliabilities, int to, int hops, Limits limits) {
        double best = best(reliabilities, to, hops, limits);
        for (int holder : network.holdersOf(to)) {
            best = Math.max(best, best(reliabilities, holder, hops, limits));
        }
        return best;
    }

    private static double best(Reliabilities reliabilities, int node, int hops, Limits limits) {
        return reliabilities.best(node, hops, limits.maxWithheld());
    }
}
