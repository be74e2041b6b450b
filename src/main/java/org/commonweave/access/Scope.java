package org.commonweave.access;

/** What a credential may be used for, whatever its holder may do. */
public enum Scope {
    /** Queries and subscriptions. */
    READ,
    WRITE
}
