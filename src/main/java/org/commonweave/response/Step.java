package org.commonweave.response;

import java.time.OffsetDateTime;
import org.commonweave.projection.Summons;
import org.jspecify.annotations.Nullable;

/** What is waited for after a whistle. */
public enum Step {
    /** A department signs for the summons. */
    SIGN,
    /** It calls the whistle-blower. */
    CONTACT,
    /** It comes. */
    REPORT,
    /** It says the issue is resolved. */
    RESOLVE,
    /** The whistle-blower confirms; this one is the whistle's, not a department's. */
    CLOSE;

    /** When a department took the step; null while it has not, and always for {@link #CLOSE}. */
    @Nullable OffsetDateTime of(Summons summons) {
        return switch (this) {
            case SIGN -> summons.signedAt();
            case CONTACT -> summons.contactedAt();
            case REPORT -> summons.reportedAt();
            case RESOLVE -> summons.resolvedAt();
            case CLOSE -> null;
        };
    }
}
