package org.commonweave.model;

/** What a text is, which says how long it may be and what it must look like. */
public enum TextKind {
    LINE(2_000),
    KEY(1_000),
    PROSE(100_000),
    LINK(2_000),
    MAIL(2_000);

    private final int maxLength;

    TextKind(int maxLength) {
        this.maxLength = maxLength;
    }

    /** The most UTF-16 units. Of everything but prose, an entry of the database's index has room for as many. */
    public int maxLength() {
        return maxLength;
    }
}
