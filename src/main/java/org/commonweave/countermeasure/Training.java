package org.commonweave.countermeasure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.projection.Category;
import org.commonweave.projection.Need;
import org.commonweave.projection.Projection;

/** Train: categories that open needs ask for, and that nobody of the scope has a skill for or offers. */
final class Training {

    /** One open need is chance; two are a pattern. */
    private static final int MIN_NEEDS = 2;

    private static final int MOST = 5;

    private Training() {}

    static List<Suggestion> of(Projection facts, Frame frame) {
        Map<String, Set<String>> lacking = new TreeMap<>();
        Set<String> supplied = supplied(facts, frame);
        facts.needs().values().stream()
                .filter(Need::open)
                .filter(need -> need.validity().covers(frame.asOf()))
                .forEach(need -> need.categories().stream()
                        .filter(category -> !covered(facts, category, supplied))
                        .forEach(category -> lacking.computeIfAbsent(category, key -> new TreeSet<>())
                                .add(need.id())));
        return lacking.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= MIN_NEEDS)
                .sorted(Comparator.comparingInt((Map.Entry<String, Set<String>> entry) ->
                                -entry.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(entry -> suggestion(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private static Suggestion suggestion(String category, List<String> needs) {
        List<Evidence> paths =
                needs.stream().map(need -> Evidence.node("Need", need, 1)).toList();
        return new Suggestion(
                Suggestion.Kind.TRAIN,
                "needMismatch",
                new Suggestion.Words("countermeasure.train", List.of(needs.size())),
                List.of(),
                null,
                List.of(category),
                needs,
                List.of(),
                null,
                paths);
    }

    private static Set<String> supplied(Projection facts, Frame frame) {
        Set<String> supplied = new TreeSet<>();
        facts.people().values().forEach(person -> supplied.addAll(person.skills()));
        facts.organizations()
                .values()
                .forEach(organization -> organization.offers().stream()
                        .filter(offer -> offer.validity().covers(frame.asOf()))
                        .forEach(offer -> supplied.add(offer.to())));
        return supplied;
    }

    /** True when the category itself or one above it is supplied. */
    private static boolean covered(Projection facts, String category, Set<String> supplied) {
        List<String> open = new ArrayList<>(List.of(category));
        Set<String> seen = new TreeSet<>();
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (supplied.contains(next)) {
                return true;
            }
            Category known = facts.categories().get(next);
            if (known != null && seen.add(next)) {
                open.addAll(known.broader());
            }
        }
        return false;
    }
}
