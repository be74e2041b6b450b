package org.commonweave.projection;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an activity has to offer to those who come, and asks of them.
 *
 * @param places how many can take part; unknown when null
 * @param insured true when those who take part are known to be insured
 * @param requiredSkills identifiers of categories
 */
public record Openings(@Nullable Integer places, boolean insured, Set<String> requiredSkills) {

    /** Nothing is known. */
    public static final Openings UNKNOWN = new Openings(null, false, Set.of());

    public Openings {
        requiredSkills = Set.copyOf(requiredSkills);
    }
}
