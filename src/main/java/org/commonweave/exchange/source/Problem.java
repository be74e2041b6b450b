package org.commonweave.exchange.source;

/**
 * Something noticed while reading or writing a row.
 *
 * @param field the column or property; empty for the row as a whole
 * @param code stable and meant for programs
 * @param message what is wrong, and how to mend it
 * @param action what was done with the row
 */
public record Problem(Position position, String field, String code, String message, Action action) {

    /** What was done about a problem. */
    public enum Action {
        /** The row was taken as it is. */
        KEPT,
        /** The row was taken without the value. */
        VALUE_LEFT_OUT,
        /** The row went to the reject file. */
        REJECTED,
        /** Reading stopped here. */
        STOPPED
    }
}
