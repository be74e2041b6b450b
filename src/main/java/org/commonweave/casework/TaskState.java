package org.commonweave.casework;

/** How far one department is with what it was summoned for. Steps may be left out, and never be taken back. */
public enum TaskState {
    SENT,
    SIGNED,
    CONTACTED,
    REPORTED,
    RESOLVED,
    /** Sent back with a reason. */
    RETURNED,
    /** Handed to another organization, which has a task of its own since. */
    TRANSFERRED;

    /** True while the department still has something to do. */
    public boolean open() {
        return compareTo(RESOLVED) < 0;
    }
}
