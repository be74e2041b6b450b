package org.commonweave.matching;

import java.util.Map;
import java.util.Set;

/**
 * Which categories lie how near.
 *
 * @param broader the terms right above each
 */
public record Taxonomy(Map<String, Set<String>> broader) {

    /** 0 the same, 1 one right above the other, 2 farther. */
    int steps(Set<String> offered, Set<String> wanted) {
        int least = 2;
        for (String one : offered) {
            for (String other : wanted) {
                least = Math.min(least, one.equals(other) ? 0 : above(one, other) || above(other, one) ? 1 : 2);
            }
        }
        return least;
    }

    private boolean above(String one, String other) {
        return broader.getOrDefault(other, Set.of()).contains(one);
    }
}
