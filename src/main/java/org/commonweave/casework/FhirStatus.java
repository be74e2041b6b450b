package org.commonweave.casework;

import java.util.List;

/** The codes of FHIR's Task.status that closed-loop referrals use (SDOH Clinical Care), for cases and for tasks. */
public enum FhirStatus {
    DRAFT,
    REQUESTED,
    ACCEPTED,
    REJECTED,
    IN_PROGRESS,
    ON_HOLD,
    COMPLETED,
    FAILED,
    CANCELLED;

    public static FhirStatus of(Case file) {
        List<TaskState> states = file.tasks().stream().map(Task::state).toList();
        boolean open = states.stream().anyMatch(TaskState::open);
        return switch (file.state()) {
            case BLOWN -> states.isEmpty() ? DRAFT : REJECTED;
            case DISPATCHED -> furthest(states);
            // Done by those who were asked; paused until whoever asked confirms.
            case RESOLVED_UNCONFIRMED -> ON_HOLD;
            case CLOSED -> COMPLETED;
            case REOPENED -> open ? IN_PROGRESS : FAILED;
            case WITHDRAWN -> CANCELLED;
        };
    }

    private static FhirStatus furthest(List<TaskState> states) {
        if (states.stream()
                .anyMatch(state ->
                        state.compareTo(TaskState.CONTACTED) >= 0 && state.compareTo(TaskState.RESOLVED) <= 0)) {
            return IN_PROGRESS;
        }
        return states.contains(TaskState.SIGNED) ? ACCEPTED : REQUESTED;
    }

    /** Sent back untouched is rejected; sent back after something was done is failed. */
    public static FhirStatus of(Task task) {
        return switch (task.state()) {
            case SENT -> REQUESTED;
            case SIGNED -> ACCEPTED;
            case CONTACTED, REPORTED -> IN_PROGRESS;
            case RESOLVED -> COMPLETED;
            case RETURNED ->
                task.at(TaskState.CONTACTED) == null && task.at(TaskState.REPORTED) == null ? REJECTED : FAILED;
            case TRANSFERRED -> CANCELLED;
        };
    }
}
