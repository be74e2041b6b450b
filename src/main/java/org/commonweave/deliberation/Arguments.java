package org.commonweave.deliberation;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Whether a legal step says what it must. */
final class Arguments {

    private static final int LONGEST = 2_000;
    private static final int MOST_AT_ONCE = 20;

    private Arguments() {}

    /** Null when nothing is wrong. */
    static Verdict.@Nullable Refused wrong(Motion motion, MotionStep step, OffsetDateTime now) {
        if (step.type().needsReason() && blank(step.reason())) {
            return Verdict.Refused.of("REQUIRED", "reason", "Say why; it is kept on record.");
        }
        if (step.reason() != null && step.reason().length() > LONGEST) {
            return Verdict.Refused.of("INVALID_VALUE", "reason", "A reason has at most " + LONGEST + " characters.");
        }
        if (!step.followUps().isEmpty()
                && step.type() != MotionEventType.ADOPTED
                && step.type() != MotionEventType.ASSIGNED) {
            return Verdict.Refused.of(
                    "INVALID_VALUE", "followUps", "Only what is adopted is followed up; leave 'followUps' out.");
        }
        if (step.followUps().size() > MOST_AT_ONCE) {
            return Verdict.Refused.of("TOO_MANY", "followUps", "At most " + MOST_AT_ONCE + " follow-ups at once.");
        }
        return step.followUps().stream()
                .map(wanted -> wrong(motion, step, wanted, now))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Verdict.@Nullable Refused wrong(
            Motion motion, MotionStep step, FollowUp.Wanted wanted, OffsetDateTime now) {
        boolean alone = step.type() == MotionEventType.ASSIGNED;
        if (blank(wanted.action()) || wanted.action().length() > LONGEST) {
            return Verdict.Refused.of(
                    "INVALID_VALUE",
                    alone ? "action" : "followUps",
                    "Say in 1 to " + LONGEST + " characters what is to be done.");
        }
        if (!wanted.dueBy().isAfter(now)) {
            return Verdict.Refused.of(
                    "INVALID_VALUE",
                    alone ? "dueBy" : "followUps",
                    "A follow-up is due after it is asked for: give a later 'dueBy'.");
        }
        return motion.followUps().stream().anyMatch(wanted::is)
                ? Verdict.Refused.of(
                        "NOT_UNIQUE",
                        alone ? "action" : "followUps",
                        "That organization is asked for the very same already.")
                : null;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
