package org.commonweave.casework;

import java.util.Arrays;

/** Where a case stands. */
public enum CaseState {
    /** Begun, and with nobody to answer it: not sent yet, or sent back by all. */
    BLOWN("DRAFT"),
    /** Sent. */
    DISPATCHED("REQUESTED"),
    /** Whoever was asked and did not send it back says that it is done; whoever began it has not confirmed. */
    RESOLVED_UNCONFIRMED("COMPLETED_UNCONFIRMED"),
    /** Confirmed by whoever began it. */
    CLOSED("CLOSED"),
    /** Whoever began it says that it is not done. */
    REOPENED("REOPENED"),
    /** Taken back by whoever began it. */
    WITHDRAWN("CANCELLED");

    private final String ofReferral;

    CaseState(String ofReferral) {
        this.ofReferral = ofReferral;
    }

    /** True while departments may act. */
    boolean running() {
        return this == DISPATCHED || this == REOPENED;
    }

    /** True until it is closed or taken back. */
    boolean unfinished() {
        return this != CLOSED && this != WITHDRAWN;
    }

    /** As a record of the type says it. */
    public String stored(CaseType type) {
        return type == CaseType.WHISTLE ? name() : ofReferral;
    }

    public static CaseState of(CaseType type, String stored) {
        return Arrays.stream(values())
                .filter(state -> state.stored(type).equals(stored))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No " + type.label() + " is " + stored));
    }
}
