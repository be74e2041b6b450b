package org.commonweave.deliberation;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What an organization is to do about an adopted motion.
 *
 * @param id identifier of the relationship to the organization
 * @param seq its number within the motion
 * @param doneAt when the organization said that it is done; null while it is not
 */
public record FollowUp(
        String id,
        int seq,
        String organization,
        String action,
        OffsetDateTime dueBy,
        OffsetDateTime assignedAt,
        @Nullable OffsetDateTime doneAt) {

    boolean done() {
        return doneAt != null;
    }

    boolean overdue(OffsetDateTime now) {
        return doneAt == null && now.isAfter(dueBy);
    }

    FollowUp done(@Nullable OffsetDateTime at) {
        return new FollowUp(id, seq, organization, action, dueBy, assignedAt, at);
    }

    /** One that is asked for. */
    record Wanted(String organization, String action, OffsetDateTime dueBy) {

        boolean is(FollowUp one) {
            return one.organization().equals(organization)
                    && one.action().equals(action)
                    && one.dueBy().isEqual(dueBy);
        }
    }
}
