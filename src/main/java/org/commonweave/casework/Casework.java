package org.commonweave.casework;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rules. Whoever began a case, and the coordination platform of its territory, send it; only the department that was
 * asked acts on its own task; only whoever began it confirms, rejects, reopens, takes back and rates.
 */
public final class Casework {

    /** No honest case comes near; more would make every step slower. */
    public static final int MOST_EVENTS = 1_000;

    private static final int HIGHEST_RATING = 5;

    private Casework() {}

    /** A new case, sent at once when it says to whom. */
    public static Ruling open(
            CaseType type, String id, Actor actor, List<String> to, @Nullable String reason, OffsetDateTime now) {
        Draft draft = new Draft(Case.before(type, id), actor, now);
        draft.add(CaseEventType.BLOWN, null, null, reason, null);
        if (to.isEmpty()) {
            return draft.taken();
        }
        Ruling.Refused wrong = Arguments.wrong(draft.file(), Step.dispatch(to), actor, null);
        return wrong != null ? wrong : dispatched(draft, to);
    }

    /** What comes of a step. The same said again by the same actor is done once. */
    public static Ruling rule(Case file, Step step, Actor actor, OffsetDateTime now) {
        Task task = step.type().ofDepartment() || step.type().ofService() ? Legality.task(file, step, actor) : null;
        if (Legality.before(file, step, actor, task)) {
            return new Ruling.DoneBefore(file);
        }
        List<LegalStep> legal = legal(file, actor);
        boolean allowed = legal.stream()
                .anyMatch(one -> one.step() == step.type()
                        && (one.summons() == null
                                || task != null && one.summons().equals(task.summons())));
        if (!allowed) {
            return Legality.refused(file, step, actor, task, legal);
        }
        if (file.events() >= MOST_EVENTS) {
            return new Ruling.Refused(
                    "TOO_MANY", "", "This case has " + file.events() + " events; begin a new one.", List.of());
        }
        Ruling.Refused wrong = Arguments.wrong(file, step, actor, task);
        return wrong != null ? wrong : taken(new Draft(file, actor, now), step, task);
    }

    /** What the actor may do now. */
    public static List<LegalStep> legal(Case file, Actor actor) {
        return Legality.of(file, actor);
    }

    /** The case after the events of its log. */
    public static Case replay(List<CaseEvent> events) {
        CaseEvent first = events.get(0);
        Case file = Case.before(CaseType.of(first.caseType()), first.caseId());
        for (CaseEvent event : events) {
            file = file.after(event);
        }
        return file;
    }

    private static Ruling taken(Draft draft, Step step, @Nullable Task task) {
        switch (step.type()) {
            case DISPATCHED -> {
                return dispatched(draft, step.to());
            }
            case TRANSFERRED -> {
                draft.add(step.type(), task, step.to().get(0), step.reason(), null);
                draft.send(step.to().get(0));
            }
            default ->
                draft.add(
                        step.type(),
                        task,
                        step.to().isEmpty() ? null : step.to().get(0),
                        step.reason(),
                        step.type() == CaseEventType.RATED ? step.rating() : null);
        }
        return draft.taken();
    }

    private static Ruling dispatched(Draft draft, List<String> to) {
        to.stream()
                .distinct()
                .filter(organization -> !Legality.asked(draft.file(), organization))
                .forEach(draft::send);
        return draft.taken();
    }

    /** A case and what is added to its log, event by event. */
    private static final class Draft {

        private Case file;
        private final Actor actor;
        private final OffsetDateTime at;
        private final OffsetDateTime recordedAt;
        private final List<CaseEvent> events = new ArrayList<>();

        Draft(Case file, Actor actor, OffsetDateTime now) {
            this.file = file;
            this.actor = actor;
            // Clocks of several instances differ; what comes later is never told to have come before.
            CaseEvent last = file.last();
            this.at = last != null && last.at().isAfter(now) ? last.at() : now;
            this.recordedAt = now;
        }

        Case file() {
            return file;
        }

        void send(String organization) {
            String summons = file.type().summons(file.id(), organization, file.nextSeq());
            Task task = new Task(
                    summons,
                    file.nextSeq(),
                    organization,
                    java.util.Map.of(TaskState.SENT, at),
                    null,
                    null,
                    null,
                    java.util.Map.of());
            add(CaseEventType.DISPATCHED, task, organization, null, null);
        }

        void add(
                CaseEventType type,
                @Nullable Task task,
                @Nullable String to,
                @Nullable String reason,
                @Nullable Integer rating) {
            CaseEvent last = file.last();
            CaseEvent event = new CaseEvent(
                            UUID.randomUUID().toString(),
                            0,
                            file.id(),
                            file.type().label(),
                            file.events() + 1,
                            type,
                            at,
                            recordedAt,
                            actor.organization(),
                            actor.role(),
                            task == null ? null : task.department(),
                            task == null ? null : task.summons(),
                            to,
                            reason,
                            rating,
                            last == null ? null : last.hash(),
                            null,
                            "")
                    .sealed();
            events.add(event);
            file = file.after(event);
        }

        Ruling taken() {
            return new Ruling.Taken(file, events);
        }
    }

    static boolean inRange(@Nullable Integer rating) {
        return rating != null && rating >= 1 && rating <= HIGHEST_RATING;
    }
}
