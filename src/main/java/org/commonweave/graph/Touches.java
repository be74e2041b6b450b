package org.commonweave.graph;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.commonweave.record.NodeRef;

/**
 * Gathers what a transaction touches, statement by statement. It is known only when every statement that the database says
 * changed anything told what; one that has not ended tells nothing.
 */
final class Touches {

    /** More than this is an import, after which facts are as well read anew. */
    static final int MOST = 200;

    private final Set<NodeRef> nodes = new HashSet<>();
    private final Set<Touched.Tie> ties = new HashSet<>();
    private int open;
    private boolean unknown;

    synchronized void begun() {
        open++;
    }

    /** A statement has ended; what it changed was told before. */
    synchronized void ended() {
        open--;
    }

    synchronized void add(Touched touched) {
        nodes.addAll(touched.nodes());
        ties.addAll(touched.ties());
        if (nodes.size() + ties.size() > MOST) {
            unknown = true;
            nodes.clear();
            ties.clear();
        }
    }

    /** Something was changed, and nobody said what. */
    synchronized void unknown() {
        unknown = true;
    }

    /** Empty when it is not known. */
    synchronized Optional<Touched> all() {
        return unknown || open > 0 ? Optional.empty() : Optional.of(new Touched(nodes, ties));
    }
}
