package org.commonweave.audit;

/** How what an event is about ended, as the schema's type of the same name. */
public enum AuditOutcome {
    /** Written before something is done that cannot be taken back; another event tells how it ended. */
    STARTED,
    ANSWERED,
    REFUSED,
    FAILED
}
