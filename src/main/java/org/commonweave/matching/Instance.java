package org.commonweave.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is to be matched.
 *
 * @param unclearLots lots that cannot be given, and why
 * @param unclearNeeds needs that cannot be given anything, and why
 * @param history what holders of needs asked for and got in earlier rounds and this one, before the plan
 */
public record Instance(
        List<Lot> lots,
        List<Demand> demands,
        SortedMap<String, Reason> unclearLots,
        SortedMap<String, Reason> unclearNeeds,
        Taxonomy taxonomy,
        Geography geography,
        List<Round> history) {

    public Instance {
        lots = lots.stream().sorted(Comparator.comparing(Lot::id)).toList();
        demands = demands.stream().sorted(Comparator.comparing(Demand::id)).toList();
        history = List.copyOf(history);
    }

    /** Where nothing is unclear, nothing lies apart, and nothing went before. */
    public Instance(List<Lot> lots, List<Demand> demands) {
        this(lots, demands, new TreeMap<>(), new TreeMap<>(), new Taxonomy(Map.of()), (from, to) -> null, List.of());
    }

    /** How far places are from each other. */
    @FunctionalInterface
    public interface Geography {

        /** Kilometres from the nearest to the nearest; null when that is unknown. */
        @Nullable Double km(Set<String> from, Set<String> to);
    }

    /**
     * A need of an earlier round, or of this one.
     *
     * @param dimension what it is measured in
     * @param wanted in grains
     * @param given in grains
     */
    public record Round(String holder, String dimension, long wanted, long given) {}
}
