package org.commonweave.casework;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commonweave.record.StableId;
import org.jspecify.annotations.Nullable;

/**
 * The log that an imported case would have had, told from the times its records carry: nothing is made up but the order of
 * what happened at the same time. What was never recorded, such as when it was returned, is put at the last time known.
 */
public final class History {

    /** Of what happened at the same time, what comes earlier in a task's course is told first; then by number. */
    private static final int AT_THE_SAME_TIME = 1_000_000;

    private final Recorded recorded;
    private final OffsetDateTime recordedAt;
    private final List<Happening> happenings = new ArrayList<>();
    private final List<CaseEvent> events = new ArrayList<>();

    private History(Recorded recorded, OffsetDateTime recordedAt) {
        this.recorded = recorded;
        this.recordedAt = recordedAt;
    }

    /** What happened at a time, in one piece: a transfer has two events. */
    private record Happening(OffsetDateTime at, int order, List<Happened> events) {}

    private record Happened(
            CaseEventType type,
            @Nullable Task task,
            @Nullable String by,
            @Nullable String to,
            @Nullable String reason,
            @Nullable Integer rating) {}

    /** As it is told while it is not in the log: no chain holds it. */
    public static List<CaseEvent> told(Recorded recorded) {
        return of(recorded, recorded.recordedAt()).stream()
                .map(CaseEvent::unsealed)
                .toList();
    }

    /** As it begins the log, with the first step that is taken. */
    public static List<CaseEvent> of(Recorded recorded, OffsetDateTime recordedAt) {
        return new History(recorded, recordedAt).events();
    }

    private List<CaseEvent> events() {
        recorded.tasks().forEach(this::task);
        happenings.sort(
                Comparator.comparing((Happening one) -> one.at().toInstant()).thenComparing(Happening::order));
        Case file = after(
                Case.before(recorded.type(), recorded.id()),
                recorded.openedAt(),
                new Happened(CaseEventType.BLOWN, null, recorded.initiator(), null, null, null));
        for (Happening happening : happenings) {
            for (Happened event : happening.events()) {
                file = after(file, happening.at(), event);
            }
        }
        end(file);
        return events;
    }

    private Case after(Case file, OffsetDateTime at, Happened happened) {
        CaseEvent last = file.last();
        Task task = happened.task();
        CaseEvent event = new CaseEvent(
                        StableId.of("CaseEvent", recorded.id(), String.valueOf(file.events() + 1)),
                        0,
                        recorded.id(),
                        recorded.type().label(),
                        file.events() + 1,
                        happened.type(),
                        last != null && last.at().isAfter(at) ? last.at() : at,
                        recordedAt,
                        happened.by(),
                        Actor.SERVICE_ROLE,
                        task == null ? null : task.department(),
                        task == null ? null : task.summons(),
                        happened.to(),
                        happened.reason(),
                        happened.rating(),
                        last == null ? null : last.hash(),
                        null,
                        "")
                .sealed();
        events.add(event);
        return file.after(event);
    }

    private void task(Task task) {
        Optional<Task> before = recorded.tasks().stream()
                .filter(other -> Objects.equals(other.seq(), task.transferredFromSeq()) && !other.equals(task))
                .findFirst();
        OffsetDateTime sent = Objects.requireNonNull(task.at(TaskState.SENT));
        Happened dispatched =
                new Happened(CaseEventType.DISPATCHED, task, recorded.initiator(), task.department(), null, null);
        before.ifPresentOrElse(
                from -> happenings.add(new Happening(
                        later(sent, Objects.requireNonNull(from.at(TaskState.SENT))),
                        task.seq() + AT_THE_SAME_TIME,
                        List.of(of(CaseEventType.TRANSFERRED, from, task.department()), dispatched))),
                () -> happenings.add(new Happening(sent, task.seq(), List.of(dispatched))));
        int order = AT_THE_SAME_TIME;
        for (TaskState state : List.of(TaskState.SIGNED, TaskState.CONTACTED, TaskState.REPORTED, TaskState.RESOLVED)) {
            order += AT_THE_SAME_TIME;
            OffsetDateTime at = task.at(state);
            if (at != null) {
                happenings.add(new Happening(
                        later(at, sent), order, List.of(of(CaseEventType.valueOf(state.name()), task, null))));
            }
        }
        boolean handedOn = recorded.tasks().stream()
                .anyMatch(other -> Objects.equals(other.transferredFromSeq(), task.seq()) && !other.equals(task));
        if (task.reason() != null && !handedOn) {
            OffsetDateTime at = Collections.max(task.stamps().values());
            happenings.add(new Happening(at, 9 * AT_THE_SAME_TIME, List.of(of(CaseEventType.RETURNED, task, null))));
        }
    }

    private static Happened of(CaseEventType type, Task task, @Nullable String to) {
        return new Happened(type, task, task.department(), to, type.needsReason() ? task.reason() : null, null);
    }

    private static OffsetDateTime later(OffsetDateTime one, OffsetDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    /** What whoever began it said in the end. */
    private void end(Case file) {
        OffsetDateTime last = Objects.requireNonNull(file.last()).at();
        CaseEventType said = switch (recorded.state()) {
            case CLOSED -> CaseEventType.CONFIRMED;
            case REOPENED -> CaseEventType.REJECTED;
            case WITHDRAWN -> CaseEventType.WITHDRAWN;
            case BLOWN, DISPATCHED, RESOLVED_UNCONFIRMED -> null;
        };
        if (said == null) {
            return;
        }
        OffsetDateTime closedAt = recorded.closedAt();
        Case ended = after(
                file,
                said == CaseEventType.CONFIRMED && closedAt != null ? closedAt : last,
                new Happened(said, null, recorded.initiator(), null, null, null));
        if (said == CaseEventType.CONFIRMED && recorded.rating() != null) {
            after(
                    ended,
                    last,
                    new Happened(CaseEventType.RATED, null, recorded.initiator(), null, null, recorded.rating()));
        }
    }
}
