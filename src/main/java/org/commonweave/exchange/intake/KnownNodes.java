package org.commonweave.exchange.intake;

import java.util.Collection;
import java.util.Set;
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
}
