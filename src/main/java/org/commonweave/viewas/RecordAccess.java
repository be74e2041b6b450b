package org.commonweave.viewas;

import java.util.List;
import org.commonweave.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer sees of a record, and why.
 *
 * @param isCounted a person behind figures or paths, by consent and without a name
 */
record RecordAccess(
        Role role,
        AccessRule rule,
        String visibility,
        @Nullable String ownerId,
        boolean isCounted,
        List<LinkAccess> links) {

    RecordAccess {
        links = List.copyOf(links);
    }

    public boolean isVisible() {
        return rule == AccessRule.VISIBILITY || rule == AccessRule.OWNER;
    }

    /** What decides it. */
    enum AccessRule {
        VISIBILITY,
        OWNER,
        HIDDEN,
        NOT_IN_FORCE,
        NOT_YET_KNOWN
    }

    /** How many links of a type are seen. */
    record LinkAccess(String type, int shown, int total) {}
}
