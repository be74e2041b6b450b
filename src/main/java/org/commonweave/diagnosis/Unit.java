package org.commonweave.diagnosis;

/** The unit of a diagnostic's value. */
public enum Unit {
    /** From 0 to 1. */
    SHARE,
    /** From -1 to 1. */
    INDEX,
    /** A plain number of things. */
    COUNT,
    /** An effective number of things, which need not be whole. */
    EFFECTIVE_NUMBER,
    /** Hours. */
    HOURS,
    /** A probability of success along a path. */
    RELIABILITY,
    /** Events a month for each thousand residents. */
    PER_THOUSAND_PER_MONTH
}
