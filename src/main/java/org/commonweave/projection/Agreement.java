package org.commonweave.projection;

import java.util.List;

/**
 * An agreement in writing.
 *
 * @param separation true when it keeps its parties apart on purpose
 * @param parties links to organizations
 */
public record Agreement(String id, Name name, String kind, boolean separation, List<Link> parties, Validity validity) {

    public Agreement {
        parties = List.copyOf(parties);
    }
}
