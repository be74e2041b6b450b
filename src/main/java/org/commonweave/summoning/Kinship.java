package org.commonweave.summoning;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.commonweave.projection.Category;

/** How near categories are to those of an issue: the same 1, a step broader or narrower half as near, two a quarter. */
final class Kinship {

    private static final int FURTHEST = 2;
    private static final double PER_STEP = 0.5;

    private final Map<String, Double> near = new HashMap<>();

    private Kinship() {}

    static Kinship of(Set<String> issue, Map<String, Category> categories) {
        Kinship kinship = new Kinship();
        issue.forEach(category -> {
            kinship.up(category, categories, 0);
            kinship.down(category, categories, 0);
        });
        return kinship;
    }

    double of(String category) {
        return near.getOrDefault(category, 0.0);
    }

    double of(Set<String> others) {
        return others.stream().mapToDouble(this::of).max().orElse(0);
    }

    private void up(String category, Map<String, Category> categories, int steps) {
        note(category, steps);
        Category found = categories.get(category);
        if (found != null && steps < FURTHEST) {
            found.broader().forEach(broader -> up(broader, categories, steps + 1));
        }
    }

    private void down(String category, Map<String, Category> categories, int steps) {
        note(category, steps);
        if (steps < FURTHEST) {
            categories.values().stream()
                    .filter(narrower -> narrower.broader().contains(category))
                    .forEach(narrower -> down(narrower.id(), categories, steps + 1));
        }
    }

    private void note(String category, int steps) {
        near.merge(category, Math.pow(PER_STEP, steps), Math::max);
    }
}
