package org.commonweave.transfer;

import java.util.List;

/** A source that none of the formats can read. */
public final class UnknownFormat extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final transient List<String> known;

    UnknownFormat(String what, List<String> known) {
        super(what + ". Name one with --format: " + String.join(", ", known) + ".", null, false, false);
        this.what = what;
        this.known = List.copyOf(known);
    }

    /** What is so, without what to do about it on a command line. */
    public String what() {
        return what;
    }

    /** The names to choose from. */
    public List<String> known() {
        return known;
    }
}
