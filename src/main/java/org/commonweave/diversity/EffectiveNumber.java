package org.commonweave.diversity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.commonweave.diagnosis.Interval;
import org.commonweave.statistics.Bootstrap;
import org.commonweave.statistics.Concentration;
import org.jspecify.annotations.Nullable;

/** How sure an effective number of actors is (Hill number of order 2). */
final class EffectiveNumber {

    private EffectiveNumber() {}

    /**
     * The interval around it when the acts are drawn again from themselves. They are numbered first: a thousand draws of
     * thousands of acts have to be counted in an array.
     *
     * @param acts who took the part in each act, each once
     */
    static @Nullable Interval interval(List<? extends Collection<String>> acts) {
        Map<String, Integer> numbers = new HashMap<>();
        for (String actor :
                new TreeSet<>(acts.stream().flatMap(Collection::stream).toList())) {
            numbers.put(actor, numbers.size());
        }
        List<int[]> numbered = acts.stream()
                .map(act -> act.stream().mapToInt(numbers::get).toArray())
                .toList();
        return Bootstrap.interval(numbered, sample -> hill(sample, numbers.size()));
    }

    private static double hill(List<int[]> acts, int actors) {
        int[] counts = new int[actors];
        for (int[] act : acts) {
            for (int actor : act) {
                counts[actor]++;
            }
        }
        List<Integer> present = new ArrayList<>(actors);
        for (int count : counts) {
            if (count > 0) {
                present.add(count);
            }
        }
        return Concentration.hill(present, 2);
    }
}
