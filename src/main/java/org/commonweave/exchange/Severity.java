package org.commonweave.exchange;

/** What a problem means for the data. */
public enum Severity {
    /** Something was not taken in; it is in a reject file. */
    ERROR,
    /** It was taken in, and somebody should look at it. */
    WARNING,
    /** The importer decided something that the source left open. */
    NOTE
}
