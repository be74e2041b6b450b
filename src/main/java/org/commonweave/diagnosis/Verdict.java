package org.commonweave.diagnosis;

/** What a number means, with the thresholds of the product and never as a norm. */
public enum Verdict {
    /** Nothing to do. */
    OK,
    /** Worth a look. */
    WATCH,
    /** Worth acting upon. */
    CONCERN,
    /** There is too little evidence to say. */
    INSUFFICIENT
}
