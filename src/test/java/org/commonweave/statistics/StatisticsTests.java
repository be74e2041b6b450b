package org.commonweave.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.commonweave.diagnosis.Interval;
import org.commonweave.statistics.Survival.Step;
import org.commonweave.statistics.Survival.Wait;
import org.junit.jupiter.api.Test;

class StatisticsTests {

    private static final Offset<Double> CLOSE = within(5e-6);

    @Test
    void concentrationOfSixTwoOneOne() {
        List<Integer> led = List.of(6, 2, 1, 1);
        assertThat(Concentration.hhi(led)).isEqualTo(0.42, CLOSE);
        assertThat(Concentration.normalisedHhi(led)).isEqualTo((0.42 - 0.25) / 0.75, CLOSE);
        assertThat(Concentration.hill(led, 0)).isEqualTo(4, CLOSE);
        // H = -(.6 ln .6 + .2 ln .2 + 2 * .1 ln .1) = 1.088900
        assertThat(Concentration.hill(led, 1)).isEqualTo(Math.exp(1.0889), within(5e-4));
        assertThat(Concentration.hill(led, 2)).isEqualTo(1 / 0.42, CLOSE);
    }

    @Test
    void nothingIsConcentratedInNobody() {
        assertThat(Concentration.hhi(List.<Integer>of())).isZero();
        assertThat(Concentration.hill(List.of(0, 0), 2)).isZero();
        assertThat(Concentration.normalisedHhi(List.of(5))).isEqualTo(1);
        assertThat(Concentration.evenness(List.of(3, 3), 4)).isEqualTo(0.5, CLOSE);
    }

    @Test
    void giniOfOneTwoThreeSix() {
        // Differences: 1+2+5+1+4+3 = 16 between 6 pairs; 2*16/(2*16*3) = 1/3.
        assertThat(Gini.of(List.of(6.0, 1.0, 3.0, 2.0))).isEqualTo(1.0 / 3, CLOSE);
        assertThat(Gini.corrected(List.of(6.0, 1.0, 3.0, 2.0))).isEqualTo(4.0 / 9, CLOSE);
        assertThat(Gini.of(Collections.nCopies(3, 0.0))).isZero();
    }

    @Test
    void dissimilarityOfTwoMixes() {
        assertThat(Dissimilarity.of(Map.of("a", 1, "b", 3), Map.of("a", 50, "b", 25, "c", 25)))
                .isEqualTo(0.5, CLOSE);
    }

    @Test
    void wilsonOfTwoInTen() {
        Interval interval = Objects.requireNonNull(Proportions.wilson(2, 10));
        // Brown, Cai and DasGupta's form by hand: (.2+.19208)/(1.38416) -+ 1.96/1.38416*sqrt(.016+.009604)
        assertThat(interval.low()).isEqualTo(0.283262 - 0.226578, within(5e-5));
        assertThat(interval.high()).isEqualTo(0.283262 + 0.226578, within(5e-5));
        assertThat(Proportions.wilson(0, 0)).isNull();
    }

    @Test
    void survivalCountsThoseStillWaiting() {
        Survival survival = Survival.of(List.of(
                new Wait(2, true), new Wait(3, false), new Wait(5, true), new Wait(5, false), new Wait(9, false)));
        assertThat(survival.steps()).hasSize(2);
        Step first = survival.steps().get(0);
        Step second = survival.steps().get(1);
        assertThat(first).isEqualTo(new Step(2, 5, 1, 0.8));
        assertThat(second.atRisk()).isEqualTo(3);
        assertThat(second.share()).isEqualTo(0.8 * 2 / 3, CLOSE);
        assertThat(survival.median()).isNull();
        assertThat(survival.quantile(0.25)).isEqualTo(5);
    }

    @Test
    void kilometresBetweenTwoCities() {
        // London and Paris, city centres: about 343.5 km.
        assertThat(GreatCircle.km(51.5074, -0.1278, 48.8566, 2.3522)).isEqualTo(343.5, within(0.5));
        assertThat(GreatCircle.km(10, 20, 10, 20)).isZero();
    }

    @Test
    void bootstrapIsTheSameEveryTimeAndHoldsTheStatistic() {
        List<Integer> sample = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        Interval first = Objects.requireNonNull(Bootstrap.interval(sample, StatisticsTests::mean));
        assertThat(Bootstrap.interval(sample, StatisticsTests::mean)).isEqualTo(first);
        // Normal approximation: 5.5 -+ 1.96 * 2.872 / sqrt(10)
        assertThat(first.low()).isEqualTo(3.72, within(0.3));
        assertThat(first.high()).isEqualTo(7.28, within(0.3));
    }

    @Test
    void medianOfEvenAndOdd() {
        assertThat(Median.of(List.of(5.0, 1.0, 3.0))).isEqualTo(3);
        assertThat(Median.of(List.of(4.0, 1.0))).isEqualTo(2.5);
        assertThat(Median.of(List.of())).isNull();
    }

    private static double mean(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).average().orElseThrow();
    }
}
