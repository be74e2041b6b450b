package org.commonweave.caselog;

import java.time.OffsetDateTime;
import org.commonweave.casework.FhirStatus;
import org.commonweave.casework.Task;
import org.commonweave.casework.TaskState;
import org.jspecify.annotations.Nullable;

/** One organization's part in a case as it is told. */
public record TaskView(Task of, boolean tellsReason) {

    public String summons() {
        return of.summons();
    }

    public int seq() {
        return of.seq();
    }

    public String department() {
        return of.department();
    }

    public TaskState state() {
        return of.state();
    }

    public FhirStatus fhirStatus() {
        return FhirStatus.of(of);
    }

    public @Nullable OffsetDateTime sentAt() {
        return of.at(TaskState.SENT);
    }

    public @Nullable OffsetDateTime signedAt() {
        return of.at(TaskState.SIGNED);
    }

    public @Nullable OffsetDateTime contactedAt() {
        return of.at(TaskState.CONTACTED);
    }

    public @Nullable OffsetDateTime reportedAt() {
        return of.at(TaskState.REPORTED);
    }

    public @Nullable OffsetDateTime resolvedAt() {
        return of.at(TaskState.RESOLVED);
    }

    public @Nullable OffsetDateTime returnedAt() {
        OffsetDateTime transferred = of.at(TaskState.TRANSFERRED);
        return transferred == null ? of.at(TaskState.RETURNED) : transferred;
    }

    public @Nullable String reason() {
        return tellsReason ? of.reason() : null;
    }

    public @Nullable String transferredTo() {
        return of.transferredTo();
    }

    public @Nullable Integer transferredFromSeq() {
        return of.transferredFromSeq();
    }
}
