package org.commonweave.model;

/** Which way a relationship is followed. */
public enum Direction {
    OUT,
    IN,
    BOTH;

    /** The pattern of one step between two variables, with everything between the brackets given. */
    public String pattern(String from, String relationship, String to) {
        return switch (this) {
            case OUT -> "(" + from + ")-[" + relationship + "]->(" + to + ")";
            case IN -> "(" + from + ")<-[" + relationship + "]-(" + to + ")";
            case BOTH -> "(" + from + ")-[" + relationship + "]-(" + to + ")";
        };
    }
}
