package org.commonweave.snapshot;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import org.commonweave.graph.DataState;
import org.commonweave.record.NodeRef;

/**
 * What facts were read from, so that they can be brought up to date.
 *
 * @param state of the database before anything of it was read: all that was written since is to be looked at again
 * @param seen around which places of the territory and organizations of it was looked in full, and what is known to be none of
 *     the records although ties lead to it
 * @param anew when they were last read as a whole
 */
record Basis(DataState state, Records records, Set<NodeRef> seen, OffsetDateTime anew) {

    Basis at(DataState other) {
        return new Basis(other, records, seen, anew);
    }

    static Set<NodeRef> seen(ScopeReader.Found found) {
        Set<NodeRef> seen = new HashSet<>();
        found.territory().of("Place").forEach(id -> seen.add(new NodeRef("Place", id)));
        found.local().of("Organization").forEach(id -> seen.add(new NodeRef("Organization", id)));
        return seen;
    }
}
