package org.commonweave.deliberation;

import org.jspecify.annotations.Nullable;

/** Where a motion stands, as the schema's type of the same name. */
public enum MotionState {
    RAISED("PENDING"),
    ON_AGENDA("PENDING"),
    DEFERRED("PENDING"),
    ADOPTED("ADOPTED"),
    REJECTED("REJECTED"),
    FOLLOWED_UP("ADOPTED"),
    CONFIRMED("ADOPTED"),
    /** It has no outcome: nobody decided. */
    WITHDRAWN(null);

    private final @Nullable String outcome;

    MotionState(@Nullable String outcome) {
        this.outcome = outcome;
    }

    /** How the decision went, as the record of the activity says it. */
    @Nullable String outcome() {
        return outcome;
    }

    /** True until the body or the proposer has settled it. */
    boolean undecided() {
        return "PENDING".equals(outcome);
    }

    boolean adopted() {
        return "ADOPTED".equals(outcome);
    }

    /** What an imported record says; where it says no state, its outcome and its agenda tell. */
    static MotionState of(@Nullable String state, @Nullable String outcome, boolean onAgenda) {
        if (state != null) {
            return valueOf(state);
        }
        if (outcome != null && !outcome.equals("PENDING")) {
            return valueOf(outcome);
        }
        return onAgenda ? ON_AGENDA : RAISED;
    }
}
