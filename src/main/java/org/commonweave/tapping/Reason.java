package org.commonweave.tapping;

/** Why a resource lies idle. The first that applies is given; the last two are what is left when none does. */
public enum Reason {
    /** Nobody knows how much there is. */
    CAPACITY_UNKNOWN,
    /** No open need is of its category or a near one. */
    NO_MATCHING_NEED,
    /** A restriction, an eligibility rule or a missing consent stands against every matching need. */
    RULE_BLOCKED,
    /** It is never there when it is needed. */
    TIME_MISMATCH,
    /** Every need is farther away than it may go. */
    TOO_FAR,
    /** Nobody who works on a need has a way to its owner. */
    NO_INTRODUCTION_PATH,
    /** There is a way, and nobody asked in the window. */
    PATH_UNUSED,
    /** Somebody asked, and the answer was no. */
    ASKED_AND_REFUSED,
    /** Somebody asked, and there is no answer yet. */
    ASKED_AND_WAITING
}
