package org.commonweave.tapping;

import java.util.Set;
import org.commonweave.projection.Category;
import org.commonweave.projection.Projection;

/** How near two terms of a taxonomy are. */
final class Compatibility {

    static final double SAME = 1;
    static final double PARENT = 0.8;
    static final double SIBLING = 0.6;

    private Compatibility() {}

    /** The best between any two of the terms: 1 the same, 0.8 parent and child, 0.6 siblings, 0 else. */
    static double of(Projection projection, Set<String> offered, Set<String> wanted) {
        double best = 0;
        for (String one : offered) {
            for (String other : wanted) {
                best = Math.max(best, of(projection, one, other));
            }
        }
        return best;
    }

    private static double of(Projection projection, String one, String other) {
        if (one.equals(other)) {
            return SAME;
        }
        Set<String> above = broader(projection, one);
        Set<String> aboveOther = broader(projection, other);
        if (above.contains(other) || aboveOther.contains(one)) {
            return PARENT;
        }
        return above.stream().anyMatch(aboveOther::contains) ? SIBLING : 0;
    }

    private static Set<String> broader(Projection projection, String id) {
        Category category = projection.categories().get(id);
        return category == null ? Set.of() : category.broader();
    }
}
