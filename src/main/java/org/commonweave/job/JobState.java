package org.commonweave.job;

/** Where a job stands. */
public enum JobState {
    /** It waits for a thread. */
    QUEUED,
    /** It is at work. */
    RUNNING,
    /** It is done and has its result. */
    SUCCEEDED,
    /** It ended without a result and says why. */
    FAILED,
    /** It was ended by whoever started it. */
    CANCELLED;

    public boolean ended() {
        return this != QUEUED && this != RUNNING;
    }
}
