package org.commonweave.introduction;

import java.util.BitSet;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonweave.diagnosis.Draft;
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
        int from = network.find(organization);
        SortedMap<String, Reach> reached = from < 0 ? new TreeMap<>() : reached(network, from, limits);
        int others = network.organizationCount() - (from < 0 ? 0 : 1);
        return Draft.of("reliabilityReach", Unit.SHARE, frame)
                .value(from < 0 || others == 0 ? null : (double) reached.size() / others)
                .n(others)
                .param("maxHops", limits.maxHops())
                .param("maxWithheld", limits.maxWithheld())
                .verdictFrom(0, Verdict.OK)
                .caveat("introduction.hubs")
                .caveat("introduction.trustIsSubjective")
                .detail(new Detail(organization, Collections.unmodifiableSortedMap(reached)));
    }

    private static SortedMap<String, Reach> reached(TrustNetwork network, int from, Limits limits) {
        BitSet group = new BitSet();
        group.set(from);
        for (int holder : network.holdersOf(from)) {
            group.set(holder);
        }
        Reliabilities reliabilities = Reliabilities.from(network, group, limits.maxHops(), limits.maxWithheld());
        SortedMap<String, Reach> reached = new TreeMap<>();
        for (int to = 0; to < network.organizationCount(); to++) {
            double best = best(network, reliabilities, to, limits.maxHops(), limits.maxWithheld());
            if (to != from && best > 0) {
                int hops = limits.maxHops();
                while (hops > 0 && best(network, reliabilities, to, hops - 1, limits.maxWithheld()) >= best) {
                    hops--;
                }
                reached.put(network.organization(to), new Reach(best, hops));
            }
        }
        return reached;
    }

    /** An organization is reached by itself, over its agreements, or by anybody who holds a post in it. */
    private static double best(TrustNetwork network, Reliabilities reliabilities, int to, int hops, int withheld) {
        double best = reliabilities.best(to, hops, withheld);
        for (int holder : network.holdersOf(to)) {
            best = Math.max(best, reliabilities.best(holder, hops, withheld));
        }
        return best;
    }
}
