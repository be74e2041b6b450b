package org.commonweave.casework;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event of a log in which each holds the hash of the one before. */
public interface Chained {

    /** Its place within the log, from 1. */
    int seq();

    /** The hash of the event before; null for the first. */
    @Nullable String previousHash();

    /** The hash over the one before and everything else that is stored of it. */
    String hash();

    /** The words in it, which may name somebody and be erased; null in a log without any. */
    default @Nullable String reason() {
        return null;
    }

    /** What the chain holds in place of the words; null where it holds the words themselves. */
    default @Nullable TextSeal seal() {
        return null;
    }

    /** What is stored of it, by name. */
    Map<String, Object> properties();
}
