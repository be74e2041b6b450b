package org.commonweave.diversity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.commonweave.statistics.Concentration;
import org.jspecify.annotations.Nullable;

/**
 * How acts spread over actors.
 *
 * @param shares from the largest down
 * @param topShare the largest; null when there is none
 * @param hill0 the number of actors
 * @param hill1 the effective number by entropy
 * @param hill2 the effective number by concentration
 */
public record Spread(
        List<Share> shares,
        @Nullable Double topShare,
        double hhi,
        double hhiNormalised,
        double hill0,
        double hill1,
        double hill2) {

    /**
     * One actor's part.
     *
     * @param actor identifier of an organization, or the name of a group
     */
    public record Share(String actor, int acts, double share) {

        /** The actor, where organizations are counted. */
        public String organization() {
            return actor;
        }

        /** The actor, where groups are counted. */
        public String group() {
            return actor;
        }
    }

    public Spread {
        shares = List.copyOf(shares);
    }

    static Spread of(Map<String, Integer> counts) {
        double total = counts.values().stream().mapToInt(Integer::intValue).sum();
        List<Share> shares = counts.entrySet().stream()
                .map(entry -> new Share(entry.getKey(), entry.getValue(), entry.getValue() / total))
                .sorted(Comparator.comparingInt(Share::acts).reversed().thenComparing(Share::actor))
                .toList();
        return new Spread(
                shares,
                shares.isEmpty() ? null : shares.get(0).share(),
                Concentration.hhi(counts.values()),
                Concentration.normalisedHhi(counts.values()),
                Concentration.hill(counts.values(), 0),
                Concentration.hill(counts.values(), 1),
                Concentration.hill(counts.values(), 2));
    }
}
