package org.commonweave.casework;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can happen to a case, as the schema's type of the same name. */
public enum CaseEventType {
    BLOWN,
    DISPATCHED,
    SIGNED,
    CONTACTED,
    REPORTED,
    RESOLVED,
    RETURNED,
    TRANSFERRED,
    CONFIRMED,
    REJECTED,
    REOPENED,
    WITHDRAWN,
    RATED,
    REMINDED,
    ESCALATED;

    private static final Set<CaseEventType> WITH_REASON =
            EnumSet.of(RETURNED, TRANSFERRED, REJECTED, REOPENED, WITHDRAWN);

    /** True for what a department does about its own task. */
    public boolean ofDepartment() {
        return compareTo(SIGNED) >= 0 && compareTo(TRANSFERRED) <= 0;
    }

    /** True for what the service does by itself. */
    public boolean ofService() {
        return this == REMINDED || this == ESCALATED;
    }

    /** True for what must be said why. */
    public boolean needsReason() {
        return WITH_REASON.contains(this);
    }

    /** Where it takes a department's task; null when it does not. */
    @Nullable TaskState reaches() {
        return ofDepartment() ? TaskState.valueOf(name()) : null;
    }
}
