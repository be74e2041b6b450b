package org.commonweave.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.commonweave.diagnosis.Interval;
import org.jspecify.annotations.Nullable;

/** Percentile bootstrap (Efron 1979), the same on every run. */
public final class Bootstrap {

    /** Any number would do; that it never changes is what matters. */
    public static final long SEED = 20250415;

    public static final int REPETITIONS = 1_000;

    private Bootstrap() {}

    /** Between which values 95% of the statistic lie when the sample is drawn again from itself; null when it is empty. */
    public static <T> @Nullable Interval interval(List<T> sample, ToDoubleFunction<List<T>> statistic) {
        if (sample.isEmpty()) {
            return null;
        }
        SplittableRandom random = new SplittableRandom(SEED);
        double[] values = new double[REPETITIONS];
        List<T> drawn = new ArrayList<>(sample);
        for (int repetition = 0; repetition < REPETITIONS; repetition++) {
            drawn.replaceAll(any -> sample.get(random.nextInt(sample.size())));
            values[repetition] = statistic.applyAsDouble(drawn);
        }
        Arrays.sort(values);
        return new Interval(at(values, 0.025), at(values, 0.975), Interval.Method.BOOTSTRAP);
    }

    private static double at(double[] sorted, double part) {
        return sorted[(int) Math.round(part * (sorted.length - 1))];
    }
}
