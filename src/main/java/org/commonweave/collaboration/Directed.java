package org.commonweave.collaboration;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonweave.diagnosis.Frame;
import org.commonweave.projection.Activity;
import org.commonweave.projection.Link;
import org.commonweave.projection.Summons;
import org.commonweave.projection.Whistle;

/**
 * How often one organization set another in motion.
 *
 * @param counts by who began and who came along
 */
record Directed(SortedMap<String, SortedMap<String, Integer>> counts) {

    /** Activities the one led and the other joined in the window. */
    static Directed activities(Layers layers, Frame frame, boolean withMandated) {
        SortedMap<String, SortedMap<String, Integer>> counts = new TreeMap<>();
        for (Activity activity : layers.facts().activities().values()) {
            if (frame.window().covers(activity.start()) && (withMandated || !activity.mandated())) {
                for (Link leader : activity.led()) {
                    activity.joined().forEach(joiner -> enter(layers, counts, leader.to(), joiner.to()));
                }
            }
        }
        return new Directed(Collections.unmodifiableSortedMap(counts));
    }

    /** Whistles the one blew in the window and the other was summoned by. */
    static Directed whistles(Layers layers, Frame frame) {
        SortedMap<String, SortedMap<String, Integer>> counts = new TreeMap<>();
        for (Whistle whistle : layers.facts().whistles().values()) {
            Link blower = whistle.blownBy();
            if (blower != null && frame.window().covers(whistle.blownAt())) {
                List<String> summoned = whistle.summonses().stream()
                        .map(Summons::organization)
                        .distinct()
                        .toList();
                summoned.forEach(organization -> enter(layers, counts, blower.to(), organization));
            }
        }
        return new Directed(Collections.unmodifiableSortedMap(counts));
    }

    private static void enter(
            Layers layers, SortedMap<String, SortedMap<String, Integer>> counts, String from, String to) {
        if (!from.equals(to)
                && layers.organizations().contains(from)
                && layers.organizations().contains(to)) {
            counts.computeIfAbsent(from, id -> new TreeMap<>()).merge(to, 1, Integer::sum);
        }
    }

    int count(String from, String to) {
        return to(from).getOrDefault(to, 0);
    }

    Map<String, Integer> to(String from) {
        return counts.getOrDefault(from, Collections.emptySortedMap());
    }

    int out(String organization) {
        return to(organization).values().stream().mapToInt(Integer::intValue).sum();
    }

    int in(String organization) {
        return counts.values().stream()
                .mapToInt(to -> to.getOrDefault(organization, 0))
                .sum();
    }

    int total() {
        return counts.keySet().stream().mapToInt(this::out).sum();
    }

    /** Pairs with anything either way. */
    List<Pair> pairs() {
        return counts.entrySet().stream()
                .flatMap(from -> from.getValue().keySet().stream().map(to -> Pair.of(from.getKey(), to)))
                .distinct()
                .sorted()
                .toList();
    }
}
