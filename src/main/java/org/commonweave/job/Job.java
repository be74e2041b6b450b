package org.commonweave.job;

import java.time.OffsetDateTime;
import java.util.List;
import org.commonweave.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A job as it stands at an instant.
 *
 * @param owner who started it, and the only one it exists for
 * @param dataVersion names the state of the data that it rests on
 * @param result null unless it succeeded
 */
public record Job<R>(
        String id,
        Viewer owner,
        JobState state,
        JobProgress progress,
        OffsetDateTime submittedAt,
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt,
        @Nullable JobError error,
        String dataVersion,
        @Nullable R result) {

    Job<R> running(OffsetDateTime now) {
        return new Job<>(id, owner, JobState.RUNNING, progress, submittedAt, now, null, null, dataVersion, null);
    }

    Job<R> at(JobProgress reached) {
        return new Job<>(id, owner, state, reached, submittedAt, startedAt, endedAt, error, dataVersion, result);
    }

    Job<R> restingOn(String version) {
        return new Job<>(id, owner, state, progress, submittedAt, startedAt, endedAt, error, version, result);
    }

    Job<R> succeeded(R found, OffsetDateTime now) {
        JobProgress all = new JobProgress(progress.total(), progress.total(), "job.succeeded", List.of());
        return new Job<>(id, owner, JobState.SUCCEEDED, all, submittedAt, startedAt, now, null, dataVersion, found);
    }

    Job<R> failed(JobError why, OffsetDateTime now) {
        return ended(JobState.FAILED, "job.failed", why, now);
    }

    Job<R> cancelled(OffsetDateTime now) {
        return ended(JobState.CANCELLED, "job.cancelled", null, now);
    }

    private Job<R> ended(JobState how, String step, @Nullable JobError why, OffsetDateTime now) {
        return new Job<>(id, owner, how, progress.at(step), submittedAt, startedAt, now, why, dataVersion, null);
    }
}
