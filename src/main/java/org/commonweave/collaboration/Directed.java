package org.commonweave.collaboration;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.TieRef;
import org.commonweave.projection.Activity;
import org.commonweave.projection.Link;
import org.commonweave.projection.Summons;
import org.commonweave.projection.Whistle;
import org.commonweave.record.NodeRef;
import org.jspecify.annotations.Nullable;

/**
 * How often one organization set another in motion.
 *
 * @param counts by who began and who came along
 * @param examples of each, the path of one time
 */
record Directed(
        SortedMap<String, SortedMap<String, Integer>> counts, SortedMap<String, SortedMap<String, Evidence>> examples) {

    private static Directed none() {
        return new Directed(new TreeMap<>(), new TreeMap<>());
    }

    /** Activities the one led and the other joined in the window. */
    static Directed activities(Layers layers, Frame frame, boolean withMandated) {
        Directed directed = none();
        for (Activity activity : layers.facts().activities().values()) {
            if (frame.window().covers(activity.start()) && (withMandated || !activity.mandated())) {
                for (Link leader : activity.led()) {
                    activity.joined().forEach(joiner -> directed.enter(layers, path(leader, activity, joiner)));
                }
            }
        }
        return directed;
    }

    /** Whistles the one blew in the window and the other was summoned by. */
    static Directed whistles(Layers layers, Frame frame) {
        Directed directed = none();
        for (Whistle whistle : layers.facts().whistles().values()) {
            Link blower = whistle.blownBy();
            if (blower != null && frame.window().covers(whistle.blownAt())) {
                Set<String> summoned = new HashSet<>();
                whistle.summonses().stream()
                        .filter(summons -> summoned.add(summons.organization()))
                        .forEach(summons -> directed.enter(layers, path(blower, whistle, summons)));
            }
        }
        return directed;
    }

    private static Evidence path(Link leader, Activity activity, Link joiner) {
        return TieBook.meeting(
                leader.to(),
                new TieRef("LED", leader.id()),
                new NodeRef("Activity", activity.id()),
                new TieRef("JOINED", joiner.id()),
                joiner.to(),
                1);
    }

    private static Evidence path(Link blower, Whistle whistle, Summons summons) {
        return TieBook.meeting(
                blower.to(),
                new TieRef("BLOWN_BY", blower.id()),
                new NodeRef("Whistle", whistle.id()),
                new TieRef("SUMMONS", summons.id()),
                summons.organization(),
                1);
    }

    private void enter(Layers layers, Evidence path) {
        String from = path.nodes().get(0).id();
        String to = path.nodes().get(2).id();
        if (!from.equals(to)
                && layers.organizations().contains(from)
                && layers.organizations().contains(to)) {
            counts.computeIfAbsent(from, id -> new TreeMap<>()).merge(to, 1, Integer::sum);
            examples.computeIfAbsent(from, id -> new TreeMap<>()).putIfAbsent(to, path);
        }
    }

    /** The path of one time that the one set the other in motion; null when it never did. */
    @Nullable Evidence example(String from, String to) {
        SortedMap<String, Evidence> its = examples.get(from);
        return its == null ? null : its.get(to);
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
