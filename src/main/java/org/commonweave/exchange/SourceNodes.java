package org.commonweave.exchange;

import org.commonweave.record.StableId;

/** Names the node that stands for a file of a source. */
public final class SourceNodes {

    public static final String LABEL = "Source";

    private SourceNodes() {}

    /** The identifier of a file's node. */
    public static String id(String scope, String file) {
        return StableId.of(scope, LABEL, file);
    }
}
