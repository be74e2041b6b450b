package org.commonweave.casework;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One department's part in a case, with a clock of its own.
 *
 * @param summons identifier of the relationship to the department
 * @param seq its number within the case
 * @param stamps when each state was reached; a step that was left out has none
 * @param reason why it was returned or transferred
 * @param transferredTo who has it since
 * @param transferredFromSeq the task it was transferred from
 * @param told in which state it was when the department was last reminded, and when that was last escalated
 */
public record Task(
        String summons,
        int seq,
        String department,
        Map<TaskState, OffsetDateTime> stamps,
        @Nullable String reason,
        @Nullable String transferredTo,
        @Nullable Integer transferredFromSeq,
        Map<CaseEventType, TaskState> told) {

    public Task {
        stamps = Collections.unmodifiableMap(new EnumMap<>(stamps));
        told = Map.copyOf(told);
    }

    static Task sent(CaseEvent dispatched, int seq, @Nullable Integer from) {
        return new Task(
                String.valueOf(dispatched.summons()),
                seq,
                String.valueOf(dispatched.department()),
                Map.of(TaskState.SENT, dispatched.at()),
                null,
                null,
                from,
                Map.of());
    }

    /** The last state that was reached. */
    public TaskState state() {
        return Collections.max(stamps.keySet());
    }

    public boolean open() {
        return state().open();
    }

    public @Nullable OffsetDateTime at(TaskState state) {
        return stamps.get(state);
    }

    Task after(CaseEvent event) {
        TaskState reached = event.type().reaches();
        if (reached == null) {
            return new Task(
                    summons,
                    seq,
                    department,
                    stamps,
                    reason,
                    transferredTo,
                    transferredFromSeq,
                    with(told, event.type(), state()));
        }
        return new Task(
                summons,
                seq,
                department,
                with(stamps, reached, event.at()),
                reached.compareTo(TaskState.RETURNED) >= 0 ? event.reason() : reason,
                reached == TaskState.TRANSFERRED ? event.to() : transferredTo,
                transferredFromSeq,
                told);
    }

    /** What was said to be resolved and is not: the department is where it was before, and its clock runs on. */
    Task again() {
        if (state() != TaskState.RESOLVED) {
            return this;
        }
        Map<TaskState, OffsetDateTime> before = new EnumMap<>(stamps);
        before.remove(TaskState.RESOLVED);
        return new Task(summons, seq, department, before, reason, transferredTo, transferredFromSeq, Map.of());
    }

    private static <K extends Enum<K>, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> changed = new java.util.HashMap<>(map);
        changed.put(key, value);
        return changed;
    }
}
