package org.commonweave.collaboration;

/** A kind of tie between organizations. None is stored: each is computed from facts. */
public enum Layer {
    /** Both are party to an agreement in force. */
    FORMAL,
    /** Those who hold their posts know each other. */
    PERSONAL,
    /** They did something together. */
    OPERATIONAL,
    /** One rated the other in a survey. */
    REPORTED
}
