package org.commonweave.exchange;

/** The levels of the model's Visibility. */
public enum Visibility {
    PUBLIC,
    PARTNERS,
    ORG,
    PRIVATE
}
