package org.commonweave.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Tables of medians over rounds, and the ratio to the bare driver behind HTTP with its spread. */
final class Report {

    static final String HEADER =
            "| connections | contestant | requests/s | p50 ms | p99 ms | own CPU ms | database CPU ms"
                    + " | requests/s of bare HTTP | requests per CPU second of bare HTTP |";
    static final String RULE = "|---|---|---|---|---|---|---|---|---|";

    /** Where the bare driver behind HTTP comes among the contestants. */
    private static final int BASE = 1;

    private Report() {}

    static void print(int connections, List<Contestant> contestants, List<List<Load.Measured>> measured) {
        for (int i = 0; i < contestants.size(); i++) {
            List<Load.Measured> runs = measured.get(i);
            System.out.printf(
                    "| %d | %s | %,.0f | %.1f | %.1f | %.2f | %.2f | %s | %s |%n",
                    connections,
                    contestants.get(i).name(),
                    median(runs, Load.Measured::perSecond),
                    median(runs, Load.Measured::p50),
                    median(runs, Load.Measured::p99),
                    median(runs, Load.Measured::ownCpu),
                    median(runs, Load.Measured::databaseCpu),
                    ratio(runs, measured.get(BASE), Load.Measured::perSecond),
                    ratio(runs, measured.get(BASE), run -> 1 / run.cpu()));
        }
    }

    static <T> double median(List<T> runs, ToDoubleFunction<T> value) {
        double[] sorted = runs.stream().mapToDouble(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** The median of the rounds' ratios, with the least and the greatest. */
    private static String ratio(
            List<Load.Measured> runs, List<Load.Measured> base, ToDoubleFunction<Load.Measured> value) {
        double[] ratios = new double[runs.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = value.applyAsDouble(runs.get(i)) / value.applyAsDouble(base.get(i));
        }
        java.util.Arrays.sort(ratios);
        return "%.0f%% (%.0f-%.0f)"
                .formatted(100 * ratios[ratios.length / 2], 100 * ratios[0], 100 * ratios[ratios.length - 1]);
    }
}
