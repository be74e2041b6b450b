package org.commonweave.exchange.intake;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
     * Nodes that are called the same as one of the source.
     *
     * @param sortKeys names in the form that {@link org.commonweave.text.Folding#sortKey} gives
     */
    default List<NodeRecord> namesakes(String label, Set<String> sortKeys) {
        return List.of();
    }

    /** All nodes of the label that have identifiers of registers; the caller closes the stream. */
    default Stream<NodeRecord> identified(String label) {
        return Stream.empty();
    }
}
