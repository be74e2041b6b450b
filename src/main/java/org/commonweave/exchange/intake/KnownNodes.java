package org.commonweave.exchange.intake;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;

/** Says which nodes exist outside the source, so that a source may refer to what was imported before. */
@FunctionalInterface
public interface KnownNodes {

    /** Nothing exists yet. */
    KnownNodes NONE = refs -> Set.of();

    /** Whether they exist is found out when they are written. */
    KnownNodes ANY = Set::copyOf;

    /** Those of the nodes that exist. */
    Set<NodeRef> known(Collection<NodeRef> refs);

    /**
     * Nodes that may be the same thing as one of the source: with one of the names, or one of the identifiers.
     *
     * @param sortKeys names in the form that {@link org.commonweave.text.Folding#sortKey} gives
     */
    default List<NodeRecord> alike(String label, Set<String> sortKeys, Set<String> identifiers) {
        return List.of();
    }
}
