package org.commonweave.casework;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A whistle or a referral as it stands after the events of its log.
 *
 * @param initiator the organization that began it
 * @param last the last event; null before the first
 */
public record Case(
        CaseType type,
        String id,
        @Nullable String initiator,
        CaseState state,
        List<Task> tasks,
        @Nullable OffsetDateTime openedAt,
        @Nullable OffsetDateTime closedAt,
        @Nullable Integer rating,
        @Nullable CaseEvent last) {

    public Case {
        tasks = List.copyOf(tasks);
    }

    static Case before(CaseType type, String id) {
        return new Case(type, id, null, CaseState.BLOWN, List.of(), null, null, null, null);
    }

    public Optional<Task> task(@Nullable String summons) {
        return tasks.stream().filter(task -> task.summons().equals(summons)).findFirst();
    }

    public int events() {
        return last == null ? 0 : last.seq();
    }

    /** What follows from an event, whoever caused it: it has happened. */
    Case after(CaseEvent event) {
        Case next = switch (event.type()) {
            case BLOWN -> new Case(type, id, event.by(), CaseState.BLOWN, tasks, event.at(), null, null, last);
            case DISPATCHED -> with(sent(event), state == CaseState.REOPENED ? state : CaseState.DISPATCHED);
            case SIGNED, CONTACTED, REPORTED, TRANSFERRED, REMINDED, ESCALATED -> with(changed(event), state);
            case RESOLVED, RETURNED -> settled(changed(event));
            case CONFIRMED ->
                new Case(type, id, initiator, CaseState.CLOSED, tasks, openedAt, event.at(), rating, last);
            case REJECTED, REOPENED ->
                new Case(type, id, initiator, CaseState.REOPENED, each(Task::again), openedAt, null, null, last);
            case WITHDRAWN -> with(tasks, CaseState.WITHDRAWN);
            case RATED -> new Case(type, id, initiator, state, tasks, openedAt, closedAt, event.rating(), last);
        };
        return new Case(
                type, id, next.initiator, next.state, next.tasks, next.openedAt, next.closedAt, next.rating, event);
    }

    private Case with(List<Task> changed, CaseState reached) {
        return new Case(type, id, initiator, reached, changed, openedAt, closedAt, rating, last);
    }

    private List<Task> each(UnaryOperator<Task> change) {
        return tasks.stream().map(change).toList();
    }

    private List<Task> changed(CaseEvent event) {
        return each(task -> task.summons().equals(event.summons()) ? task.after(event) : task);
    }

    private List<Task> sent(CaseEvent event) {
        // A transfer is told by two events: the end of one task and, right behind, the beginning of the next.
        Integer from = last != null
                        && last.type() == CaseEventType.TRANSFERRED
                        && event.department() != null
                        && event.department().equals(last.to())
                ? task(last.summons()).map(Task::seq).orElse(null)
                : null;
        List<Task> all = new ArrayList<>(tasks);
        all.add(Task.sent(event, nextSeq(), from));
        return all;
    }

    int nextSeq() {
        return tasks.stream().mapToInt(Task::seq).max().orElse(0) + 1;
    }

    /** Where a case stands when nobody has anything left to do. */
    private Case settled(List<Task> changed) {
        if (!state.running() || changed.stream().anyMatch(Task::open)) {
            return with(changed, state);
        }
        boolean resolved = changed.stream().anyMatch(task -> task.state() == TaskState.RESOLVED);
        if (resolved) {
            return with(changed, CaseState.RESOLVED_UNCONFIRMED);
        }
        return with(changed, state == CaseState.REOPENED ? state : CaseState.BLOWN);
    }
}
