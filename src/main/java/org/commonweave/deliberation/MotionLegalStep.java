package org.commonweave.deliberation;

import org.jspecify.annotations.Nullable;

/**
 * A step that an actor may take now.
 *
 * @param followUp the follow-up it is about; null when it is about the motion
 */
record MotionLegalStep(MotionEventType step, @Nullable String followUp) {

    /** The mutation that takes it. */
    public String mutation() {
        return step.mutation();
    }
}
