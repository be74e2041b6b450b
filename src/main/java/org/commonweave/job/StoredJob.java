package org.commonweave.job;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.access.Viewer;
import org.commonweave.digest.Sha256;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * What the graph knows of a job: all but its result.
 *
 * @param question what was asked, in the words of whoever started it
 * @param seenAt when the instance that works at it last told of it
 */
public record StoredJob(Job<?> job, String question, OffsetDateTime seenAt) {

    /** An instance tells more often of what it works at; one that does not has ended. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final JobError INTERRUPTED =
            new JobError("INTERRUPTED", "The instance that worked at it has ended before it was done. Start it again.");

    static StoredJob of(Value stored, Viewer owner, OffsetDateTime now) {
        OffsetDateTime seen = stored.get("seenAt").asOffsetDateTime();
        Job<Object> job = new Job<>(
                stored.get("id").asString(),
                owner,
                JobState.valueOf(stored.get("state").asString()),
                new JobProgress(
                        stored.get("done").asInt(),
                        stored.get("total").asInt(),
                        stored.get("step").asString(),
                        stored.get("arguments").asList(Value::asString)),
                stored.get("submittedAt").asOffsetDateTime(),
                time(stored.get("startedAt")),
                time(stored.get("endedAt")),
                stored.get("errorCode").isNull()
                        ? null
                        : new JobError(
                                stored.get("errorCode").asString(),
                                stored.get("errorMessage").asString()),
                stored.get("dataVersion").asString(),
                null);
        boolean silent = !job.state().ended() && seen.plus(SILENCE).isBefore(now);
        return new StoredJob(
                silent ? job.failed(INTERRUPTED, seen) : job,
                stored.get("question").asString(),
                seen);
    }

    private static @Nullable OffsetDateTime time(Value value) {
        return value.isNull() ? null : value.asOffsetDateTime();
    }

    /** What changes of a job. */
    static Map<String, Object> state(Job<?> job) {
        Map<String, Object> state = new HashMap<>();
        state.put("state", job.state().name());
        state.put("done", job.progress().done());
        state.put("total", job.progress().total());
        state.put("step", job.progress().step());
        state.put("arguments", job.progress().arguments());
        state.put("submittedAt", job.submittedAt());
        state.put("startedAt", job.startedAt());
        state.put("endedAt", job.endedAt());
        state.put("dataVersion", job.dataVersion());
        JobError error = job.error();
        state.put("errorCode", error == null ? null : error.code());
        state.put("errorMessage", error == null ? null : error.message());
        return state;
    }

    /** The same for who is the same to jobs; a digest, so that a job says of nobody that it is theirs. */
    static String owner(Viewer viewer) {
        String who = String.join(
                "|",
                List.of(
                        viewer.role().name(),
                        String.valueOf(viewer.organization()),
                        String.valueOf(viewer.person()),
                        String.join(" ", viewer.purposes().stream().sorted().toList())));
        return Sha256.hex(who);
    }
}
