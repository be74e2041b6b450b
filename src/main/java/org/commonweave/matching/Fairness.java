package org.commonweave.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonweave.matching.Instance.Round;
import org.commonweave.measure.Unit;
import org.commonweave.statistics.Gini;

/**
 * How evenly a plan serves. Told beside the plan, and never what it is made by but for the fills.
 *
 * @param minimumFill of the needs, the least filled one's
 * @param jain Jain's index of the fills: 1 all alike, 1/n one has all; 1 where nobody has anything
 * @param gini of the fills: 0 all alike
 * @param envyPairs needs of one tier of which the first would take what the second gets, is less filled, and would still be
 *     less filled with a grain of it
 * @param deficits what holders are short of an equal share of what there was
 */
public record Fairness(double minimumFill, double jain, double gini, List<Envy> envyPairs, List<Deficit> deficits) {

    /** The one would be served by the lot that serves the other. */
    public record Envy(String need, String envied, String lot) {}

    /**
     * What a holder is short of: the part of all that was given that answers to what they asked for, less what they were
     * given; negative when they got more.
     *
     * @param before the plan, over all rounds of the year
     * @param after with the plan
     */
    public record Deficit(String holder, String unit, double before, double after) {}

    static Fairness of(Network network, Policy policy, long[] flow, List<Round> history) {
        List<Demand> demands = network.demands();
        long[] given = new long[demands.size()];
        for (int a = 0; a < flow.length; a++) {
            given[network.arcs().get(a).demand()] += flow[a];
        }
        List<Double> fills = new ArrayList<>();
        double sum = 0;
        double squares = 0;
        for (int n = 0; n < given.length; n++) {
            double fill = demands.get(n).fill(given[n]);
            fills.add(fill);
            sum += fill;
            squares += fill * fill;
        }
        return new Fairness(
                fills.stream().mapToDouble(fill -> fill).min().orElse(1),
                squares == 0 ? 1 : sum * sum / (fills.size() * squares),
                Gini.of(fills),
                envy(network, policy, flow, given),
                deficits(demands, given, history));
    }

    private static List<Envy> envy(Network network, Policy policy, long[] flow, long[] given) {
        Map<Integer, List<Integer>> byLot = new TreeMap<>();
        for (int a = 0; a < flow.length; a++) {
            byLot.computeIfAbsent(network.arcs().get(a).lot(), lot -> new ArrayList<>())
                    .add(a);
        }
        List<Envy> pairs = new ArrayList<>();
        Set<List<Integer>> known = new HashSet<>();
        byLot.forEach((lot, arcs) -> {
            for (int giving : arcs) {
                for (int other : flow[giving] > 0 ? arcs : List.<Integer>of()) {
                    int envied = network.arcs().get(giving).demand();
                    int need = network.arcs().get(other).demand();
                    if (envious(network.demands(), policy, given, need, envied) && known.add(List.of(need, envied))) {
                        pairs.add(new Envy(
                                network.demands().get(need).id(),
                                network.demands().get(envied).id(),
                                network.lots().get(lot).id()));
                    }
                }
            }
        });
        return pairs;
    }

    private static boolean envious(List<Demand> demands, Policy policy, long[] given, int need, int envied) {
        Demand one = demands.get(need);
        Demand other = demands.get(envied);
        return need != envied
                && policy.tier(one) == policy.tier(other)
                && given[need] < one.most()
                && new Ratio(one.already() + given[need] + 1, one.wanted())
                                .compareTo(new Ratio(other.already() + given[envied] - 1, other.wanted()))
                        <= 0;
    }

    private static List<Deficit> deficits(List<Demand> demands, long[] given, List<Round> history) {
        List<Round> now = new ArrayList<>(history);
        Map<String, Unit> units = new TreeMap<>();
        for (int n = 0; n < given.length; n++) {
            Demand demand = demands.get(n);
            units.put(demand.unit().dimension(), demand.unit().standard());
            for (String holder : demand.holders()) {
                now.add(new Round(holder, demand.unit().dimension(), 0, given[n]));
            }
        }
        Map<String, Map<String, Double>> before = shortOf(history);
        Map<String, Map<String, Double>> after = shortOf(now);
        List<Deficit> deficits = new ArrayList<>();
        units.forEach((dimension, unit) -> after.getOrDefault(dimension, Map.of())
                .forEach((holder, grains) -> deficits.add(new Deficit(
                        holder,
                        unit.symbol(),
                        before.getOrDefault(dimension, Map.of()).getOrDefault(holder, 0.0) / unit.grains(),
                        grains / unit.grains()))));
        return deficits;
    }

    /** By dimension and holder. */
    private static Map<String, Map<String, Double>> shortOf(List<Round> rounds) {
        Map<String, Map<String, long[]>> sums = new TreeMap<>();
        for (Round round : rounds) {
            long[] sum = sums.computeIfAbsent(round.dimension(), dimension -> new TreeMap<>())
                    .computeIfAbsent(round.holder(), holder -> new long[2]);
            sum[0] += round.wanted();
            sum[1] += round.given();
        }
        Map<String, Map<String, Double>> shortOf = new TreeMap<>();
        sums.forEach((dimension, holders) -> {
            double wanted = holders.values().stream().mapToLong(sum -> sum[0]).sum();
            double given = holders.values().stream().mapToLong(sum -> sum[1]).sum();
            Map<String, Double> each = new TreeMap<>();
            holders.forEach((holder, sum) -> each.put(holder, wanted == 0 ? 0 : sum[0] * given / wanted - sum[1]));
            shortOf.put(dimension, each);
        });
        return shortOf;
    }
}
