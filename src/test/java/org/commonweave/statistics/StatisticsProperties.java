package org.commonweave.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.commonweave.diagnosis.Interval;
import org.commonweave.statistics.Survival.Wait;

class StatisticsProperties {

    @Property
    void hillNumbersFallWithTheirOrderBetweenOneAndTheNumberOfActors(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 50) Integer> led) {
        double all = Concentration.hill(led, 0);
        double first = Concentration.hill(led, 1);
        double second = Concentration.hill(led, 2);
        assertThat(all).isEqualTo(led.size(), within(1e-9));
        assertThat(first).isBetween(second - 1e-9, all + 1e-9);
        assertThat(second).isGreaterThan(1 - 1e-9);
        assertThat(Concentration.hhi(led)).isEqualTo(1 / second, within(1e-9));
        assertThat(Concentration.normalisedHhi(led)).isBetween(-1e-9, 1 + 1e-9);
    }

    @Property
    void giniAgreesWithAllPairsStaysBelowOneAndKnowsNoUnit(
            @ForAll @Size(min = 1, max = 12) List<@DoubleRange(max = 500) Double> hours) {
        double gini = Gini.of(hours);
        double total = hours.stream().mapToDouble(Double::doubleValue).sum();
        double differences = hours.stream()
                .flatMapToDouble(a -> hours.stream().mapToDouble(b -> Math.abs(a - b)))
                .sum();
        double n = hours.size();
        double brute = total == 0 ? 0 : differences / (2 * n * n * (total / n));
        assertThat(gini).isEqualTo(brute, within(1e-9)).isBetween(0.0, Math.nextDown(1.0));
        assertThat(Gini.of(hours.stream().map(hour -> hour * 60).toList())).isEqualTo(gini, within(1e-9));
    }

    @Property
    void dissimilarityIsSymmetricAndZeroOnlyOfTheSame(
            @ForAll @Size(value = 4) List<@IntRange(min = 1, max = 30) Integer> first,
            @ForAll @Size(value = 4) List<@IntRange(min = 1, max = 30) Integer> second) {
        Map<String, Integer> one = mix(first);
        Map<String, Integer> other = mix(second);
        double forth = Dissimilarity.of(one, other);
        assertThat(forth).isEqualTo(Dissimilarity.of(other, one), within(1e-12)).isBetween(0.0, 1.0);
        assertThat(Dissimilarity.of(one, one)).isZero();
    }

    @Property
    void withNobodyStillWaitingTheCurveIsThePlainShareOfLongerWaits(
            @ForAll @Size(min = 1, max = 15) List<@IntRange(min = 1, max = 12) Integer> waits) {
        Survival survival =
                Survival.of(waits.stream().map(time -> new Wait(time, true)).toList());
        survival.steps().forEach(step -> {
            double longer = waits.stream().filter(time -> time > step.time()).count();
            assertThat(step.share()).isEqualTo(longer / waits.size(), within(1e-9));
        });
        assertThat(survival.quantile(1))
                .isEqualTo((double) waits.stream().max(Integer::compare).orElseThrow());
    }

    @Property
    void silenceNeverShortensTheMedian(
            @ForAll @Size(min = 1, max = 10) List<@IntRange(min = 1, max = 12) Integer> answered,
            @ForAll @Size(min = 1, max = 10) List<@IntRange(min = 13, max = 20) Integer> silent) {
        List<Wait> waits = new ArrayList<>();
        answered.forEach(time -> waits.add(new Wait(time, true)));
        Double alone = Survival.of(waits).median();
        silent.forEach(time -> waits.add(new Wait(time, false)));
        Double together = Survival.of(waits).median();
        assertThat(together == null || together >= Objects.requireNonNull(alone))
                .isTrue();
    }

    @Property
    void wilsonHoldsTheShareWithinNothingAndAll(
            @ForAll @IntRange(min = 1, max = 200) int whole, @ForAll @DoubleRange(max = 1) double part) {
        int hits = (int) Math.round(part * whole);
        Interval interval = Objects.requireNonNull(Proportions.wilson(hits, whole));
        double share = (double) hits / whole;
        assertThat(interval.low()).isBetween(0.0, share + 1e-12);
        assertThat(interval.high()).isBetween(share - 1e-12, 1.0);
    }

    private static Map<String, Integer> mix(List<Integer> weights) {
        Map<String, Integer> mix = new HashMap<>();
        for (int i = 0; i < weights.size(); i++) {
            mix.put("k" + i, weights.get(i));
        }
        return mix;
    }
}
