package org.commonweave.deliberation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do about a motion.
 *
 * @param type the event it would be
 * @param followUp the follow-up it is about
 * @param subject the meeting or the agreement it is about
 * @param followUps what organizations are asked to do
 */
record MotionStep(
        MotionEventType type,
        @Nullable String followUp,
        @Nullable String subject,
        List<FollowUp.Wanted> followUps,
        @Nullable String reason) {

    MotionStep {
        followUps = List.copyOf(followUps);
    }

    static MotionStep of(MotionEventType type) {
        return new MotionStep(type, null, null, List.of(), null);
    }

    MotionStep because(@Nullable String why) {
        return new MotionStep(type, followUp, subject, followUps, why);
    }

    MotionStep about(@Nullable String record) {
        return new MotionStep(type, followUp, record, followUps, reason);
    }

    MotionStep onFollowUp(@Nullable String one) {
        return new MotionStep(type, one, subject, followUps, reason);
    }

    MotionStep asking(List<FollowUp.Wanted> wanted) {
        return new MotionStep(type, followUp, subject, wanted, reason);
    }
}
