package org.commonweave.casework;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A case as its records say it, which nobody took through the engine: it was imported.
 *
 * @param recordedAt when the graph came to know it
 * @param tasks with the stamps that were recorded
 */
public record Recorded(
        CaseType type,
        String id,
        @Nullable String initiator,
        CaseState state,
        OffsetDateTime openedAt,
        @Nullable OffsetDateTime closedAt,
        @Nullable Integer rating,
        OffsetDateTime recordedAt,
        List<Task> tasks) {

    public Recorded {
        tasks = List.copyOf(tasks);
    }

    /** The same with some of its tasks. */
    public Recorded only(Predicate<Task> wanted) {
        return new Recorded(
                type,
                id,
                initiator,
                state,
                openedAt,
                closedAt,
                rating,
                recordedAt,
                tasks.stream().filter(wanted).toList());
    }
}
