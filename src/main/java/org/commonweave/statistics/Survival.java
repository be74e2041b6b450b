package org.commonweave.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many still wait after how long (Kaplan and Meier 1958). Those who waited in vain until now count as waiting up to
 * now, so that silence is not left out.
 *
 * @param steps where the share falls, by time
 */
public record Survival(List<Step> steps) {

    /**
     * One wait.
     *
     * @param observed true when it ended; false when it was still going on when last looked at
     */
    public record Wait(double time, boolean observed) {}

    /**
     * A time at which waits ended.
     *
     * @param atRisk how many were waiting right before
     * @param share of all who wait longer than this
     */
    public record Step(double time, int atRisk, int ended, double share) {}

    public Survival {
        steps = List.copyOf(steps);
    }

    public static Survival of(Collection<Wait> waits) {
        TreeMap<Double, int[]> times = new TreeMap<>();
        for (Wait wait : waits) {
            int[] counts = times.computeIfAbsent(wait.time(), time -> new int[2]);
            counts[wait.observed() ? 0 : 1]++;
        }
        List<Step> steps = new ArrayList<>();
        int waiting = waits.size();
        double share = 1;
        for (var entry : times.entrySet()) {
            int ended = entry.getValue()[0];
            if (ended > 0) {
                share *= 1 - (double) ended / waiting;
                steps.add(new Step(entry.getKey(), waiting, ended, share));
            }
            // Whoever was last seen at the very time of an end was still waiting at it.
            waiting -= ended + entry.getValue()[1];
        }
        return new Survival(steps);
    }

    /** The time by which the part has ended; null when that part never did. */
    public @Nullable Double quantile(double part) {
        return steps.stream()
                .filter(step -> step.share() <= 1 - part + 1e-12)
                .map(Step::time)
                .findFirst()
                .orElse(null);
    }

    public @Nullable Double median() {
        return quantile(0.5);
    }
}
