package org.commonweave.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreement in writing.
 *
 * @param separation true when it keeps its parties apart on purpose
 * @param parties links to organizations
 * @param level how long its parties have to answer a whistle; null when it says nothing of it
 */
public record Agreement(
        String id,
        Name name,
        String kind,
        boolean separation,
        List<Link> parties,
        Validity validity,
        @Nullable ServiceLevel level) {

    public Agreement {
        parties = List.copyOf(parties);
    }

    /** One that says nothing of whistles. */
    public Agreement(String id, Name name, String kind, boolean separation, List<Link> parties, Validity validity) {
        this(id, name, kind, separation, parties, validity, null);
    }
}
