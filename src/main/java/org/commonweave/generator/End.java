package org.commonweave.generator;

import org.commonweave.record.NodeRef;

/** A node as an end of ties: a tie is at least as closed as its ends. */
record End(NodeRef ref, String visibility) {

    static End open(NodeRef ref) {
        return new End(ref, "PUBLIC");
    }
}
