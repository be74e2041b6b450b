package org.commonweave.deliberation;

import java.util.EnumSet;
import java.util.Set;

/** What can happen to a motion, as the schema's type of the same name. */
public enum MotionEventType {
    RAISED("raiseMotion"),
    SCHEDULED("scheduleMotion"),
    ADOPTED("decideMotion"),
    REJECTED("decideMotion"),
    DEFERRED("decideMotion"),
    ASSIGNED("assignFollowUp"),
    COMPLETED("completeFollowUp"),
    DISPUTED("disputeFollowUp"),
    CONFIRMED("confirmMotion"),
    WITHDRAWN("withdrawMotion"),
    SETTLED("settleMotion");

    private static final Set<MotionEventType> WITH_REASON = EnumSet.of(REJECTED, DEFERRED, DISPUTED, WITHDRAWN);

    private final String mutation;

    MotionEventType(String mutation) {
        this.mutation = mutation;
    }

    /** The mutation that causes it. */
    String mutation() {
        return mutation;
    }

    /** True for what must be said why. */
    boolean needsReason() {
        return WITH_REASON.contains(this);
    }

    /** True for what is about one follow-up. */
    boolean ofFollowUp() {
        return this == COMPLETED || this == DISPUTED;
    }

    /** True for what a body decides about a motion. */
    boolean decides() {
        return this == ADOPTED || this == REJECTED || this == DEFERRED;
    }
}
