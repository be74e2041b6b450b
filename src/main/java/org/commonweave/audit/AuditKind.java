package org.commonweave.audit;

/** What an event of the audit is about, as the schema's type of the same name. */
public enum AuditKind {
    PERSON_READ,
    PATH_QUERY,
    EXPORT,
    OVERRIDE,
    ADMINISTRATION,
    CONSENT,
    ERASURE,
    /** Written by the audit itself, of a caller who was told of very many. */
    TRAWLING
}
