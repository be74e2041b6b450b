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
 * @param serves territories it serves
 */
public record Organization(
        String id,
        Name name,
        String kind,
        String bloc,
        @Nullable Double staff,
        List<Link> offers,
        Validity validity,
        @Nullable String level,
        List<Link> serves) {

    public Organization {
        offers = List.copyOf(offers);
        serves = List.copyOf(serves);
    }

    /** An organization of which neither its level nor its territory is known. */
    public Organization(
            String id,
            Name name,
            String kind,
            String bloc,
            @Nullable Double staff,
            List<Link> offers,
            Validity validity) {
        this(id, name, kind, bloc, staff, offers, validity, null, List.of());
    }
}
