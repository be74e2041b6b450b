package org.commonweave.deliberation;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A motion as its records say it.
 *
 * @param body it is put to, or that decided it when nobody says to whom it was put
 * @param raisedAt when the activity starts; null where an import did not say
 * @param settledAt when it ends
 * @param recordedAt when the graph came to know it
 */
record RecordedMotion(
        String id,
        @Nullable String proposer,
        @Nullable String body,
        MotionState state,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable OffsetDateTime raisedAt,
        @Nullable OffsetDateTime settledAt,
        OffsetDateTime recordedAt,
        List<Meeting> meetings,
        List<FollowUp> followUps,
        List<String> agreements,
        List<String> deciders) {

    RecordedMotion {
        meetings = List.copyOf(meetings);
        followUps = List.copyOf(followUps);
        agreements = List.copyOf(agreements);
        deciders = List.copyOf(deciders);
    }

    /** A meeting on whose agenda it is or was. */
    record Meeting(String id, @Nullable OffsetDateTime start) {}
}
