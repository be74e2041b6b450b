package org.commonweave.disclosure;

/** What figures about people are about. Those of one subject are released together, and compared with none of another. */
public enum Subject {
    /** Who takes part in activities, how old they are, and how much they do. */
    PARTICIPATION,
    /** What people gave and had through the time bank, since it began. */
    TIME_BANK,
    /** Hours that organizers confirmed. */
    ORGANIZERS
}
