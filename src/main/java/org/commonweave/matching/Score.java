package org.commonweave.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How good a plan is: weighted quantity first, then the fills of each tier from the least filled up, then cost.
 *
 * @param weighted quantity times priority, in grains
 * @param fills of each tier, the most urgent first, in ascending order
 * @param cost of all grains, in thousandths of points
 */
record Score(long weighted, List<List<Ratio>> fills, long cost) implements Comparable<Score> {

    static Score of(Problem problem, long[] flow) {
        long[] given = problem.given(flow);
        long weighted = 0;
        for (int n = 0; n < given.length; n++) {
            weighted += given[n] * problem.tier[n];
        }
        List<List<Ratio>> fills = new ArrayList<>();
        for (int tier : problem.tiers()) {
            fills.add(IntStream.range(0, given.length)
                    .filter(n -> problem.tier[n] == tier)
                    .mapToObj(n -> new Ratio(problem.already[n] + given[n], problem.wanted[n]))
                    .sorted()
                    .toList());
        }
        long cost = 0;
        for (int a = 0; a < flow.length; a++) {
            cost += flow[a] * problem.cost[a];
        }
        return new Score(weighted, fills, cost);
    }

    /** The better one is greater. */
    @Override
    public int compareTo(Score other) {
        int compared = Long.compare(weighted, other.weighted);
        for (int tier = 0; compared == 0 && tier < fills.size(); tier++) {
            List<Ratio> own = fills.get(tier);
            List<Ratio> others = other.fills.get(tier);
            for (int i = 0; compared == 0 && i < own.size(); i++) {
                compared = own.get(i).compareTo(others.get(i));
            }
        }
        return compared == 0 ? Long.compare(other.cost, cost) : compared;
    }
}
