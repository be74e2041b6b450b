package org.commonweave.transfer;

/** A source that none of the formats can read. */
public final class UnknownFormat extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownFormat(String message) {
        super(message, null, false, false);
    }
}
