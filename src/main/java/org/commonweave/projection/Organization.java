package org.commonweave.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A collective actor.
 *
 * @param bloc the bloc it is counted in when actors are counted by group
 * @param staff full-time equivalents; unknown when null
 * @param offers categories of help it can give without a stock to count
 * @param level its administrative level, else that of the largest territory it serves; unknown when null
 */
public record Organization(
        String id,
        Name name,
        String kind,
        String bloc,
        @Nullable Double staff,
        List<Link> offers,
        Validity validity,
        @Nullable String level) {

    public Organization {
        offers = List.copyOf(offers);
    }

    /** An organization whose level is unknown. */
    public Organization(
            String id,
            Name name,
            String kind,
            String bloc,
            @Nullable Double staff,
            List<Link> offers,
            Validity validity) {
        this(id, name, kind, bloc, staff, offers, validity, null);
    }
}
