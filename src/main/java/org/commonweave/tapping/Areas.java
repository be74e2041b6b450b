package org.commonweave.tapping;

import org.commonweave.projection.Link;
import org.commonweave.projection.Need;
import org.commonweave.projection.Place;
import org.commonweave.projection.Projection;
import org.jspecify.annotations.Nullable;

/** Where needs belong: the community a need is found in, or the place that has it. */
final class Areas {

    private static final String LEVEL = "COMMUNITY";
    private static final int DEEPEST = 12;

    private Areas() {}

    static @Nullable String of(Projection projection, Need need) {
        String found = need.locations().stream().sorted().findFirst().orElse(null);
        if (found == null) {
            found = need.holders().stream()
                    .map(Link::to)
                    .filter(id -> projection.places().containsKey(id))
                    .sorted()
                    .findFirst()
                    .orElse(null);
        }
        return community(projection, found);
    }

    /** The community above the place, or the place itself when none is known. */
    private static @Nullable String community(Projection projection, @Nullable String place) {
        String at = place;
        for (int step = 0; at != null && step < DEEPEST; step++) {
            Place known = projection.places().get(at);
            if (known == null) {
                break;
            }
            if (known.level().equals(LEVEL)) {
                return at;
            }
            at = known.parent();
        }
        return place;
    }
}
