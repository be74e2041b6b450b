package org.commonweave.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which steps are legal for whom, and what is said of those that are not. */
final class Legality {

    private Legality() {}

    static List<LegalStep> of(Case file, Actor actor) {
        List<LegalStep> legal = new ArrayList<>();
        CaseState state = file.state();
        boolean began = actor.began(file);
        if ((began || actor.dispatches()) && (state == CaseState.BLOWN || state.running())) {
            add(legal, file, CaseEventType.DISPATCHED, null);
        }
        if (state.running()) {
            file.tasks().stream().filter(Task::open).forEach(task -> {
                if (actor.has(task)) {
                    ofDepartment(legal, file, task);
                }
                if (actor.service()) {
                    add(legal, file, CaseEventType.REMINDED, task.summons());
                    add(legal, file, CaseEventType.ESCALATED, task.summons());
                }
            });
        }
        if (began) {
            ofInitiator(legal, file);
        }
        return List.copyOf(legal);
    }

    private static void ofDepartment(List<LegalStep> legal, Case file, Task task) {
        for (CaseEventType type : CaseEventType.values()) {
            TaskState reached = type.reaches();
            if (reached != null && reached.compareTo(task.state()) > 0) {
                add(legal, file, type, task.summons());
            }
        }
    }

    private static void ofInitiator(List<LegalStep> legal, Case file) {
        if (file.state() == CaseState.RESOLVED_UNCONFIRMED) {
            add(legal, file, CaseEventType.CONFIRMED, null);
            add(legal, file, CaseEventType.REJECTED, null);
        }
        if (file.state() == CaseState.CLOSED) {
            add(legal, file, CaseEventType.REOPENED, null);
            add(legal, file, CaseEventType.RATED, null);
        }
        if (file.state().unfinished()) {
            add(legal, file, CaseEventType.WITHDRAWN, null);
        }
    }

    private static void add(List<LegalStep> legal, Case file, CaseEventType type, @Nullable String summons) {
        legal.add(new LegalStep(type, summons, file.type().mutation(type)));
    }

    /** The task a step is about: the one named, else the actor's own, what is still open first. */
    static @Nullable Task task(Case file, Step step, Actor actor) {
        if (step.summons() != null) {
            return file.task(step.summons()).orElse(null);
        }
        return file.tasks().stream()
                .filter(actor::has)
                .max(Comparator.comparing(Task::open).thenComparing(Task::seq))
                .orElse(null);
    }

    /** True when the organization has been asked and has not answered for good. */
    static boolean asked(Case file, String organization) {
        return file.tasks().stream()
                .anyMatch(task -> task.open() && task.department().equals(organization));
    }

    /** True when the same actor said the same before, so that what it leads to is reached. */
    static boolean before(Case file, Step step, Actor actor, @Nullable Task task) {
        boolean began = actor.began(file);
        return switch (step.type()) {
            case BLOWN -> false;
            case DISPATCHED ->
                (began || actor.dispatches())
                        && file.state().running()
                        && !step.to().isEmpty()
                        && step.to().stream().allMatch(organization -> asked(file, organization));
            case SIGNED, CONTACTED, REPORTED, RESOLVED, RETURNED ->
                task != null && actor.has(task) && task.state() == step.type().reaches();
            case TRANSFERRED ->
                task != null
                        && actor.has(task)
                        && task.state() == TaskState.TRANSFERRED
                        && step.to().equals(List.of(String.valueOf(task.transferredTo())));
            case CONFIRMED -> began && file.state() == CaseState.CLOSED;
            case REJECTED, REOPENED -> began && file.state() == CaseState.REOPENED;
            case WITHDRAWN -> began && file.state() == CaseState.WITHDRAWN;
            case RATED ->
                began
                        && file.state() == CaseState.CLOSED
                        && step.rating() != null
                        && step.rating().equals(file.rating());
            case REMINDED, ESCALATED ->
                actor.service() && task != null && task.state() == task.told().get(step.type());
        };
    }

    static Ruling.Refused refused(Case file, Step step, Actor actor, @Nullable Task task, List<LegalStep> legal) {
        boolean yours = step.type().ofService()
                ? actor.service()
                : step.type().ofDepartment()
                        ? task != null && actor.has(task)
                        : actor.began(file) || step.type() == CaseEventType.DISPATCHED && actor.dispatches();
        if (!yours) {
            return Ruling.Refused.naming("FORBIDDEN", "", who(step.type()), legal);
        }
        String where = task == null
                ? "It is " + file.state().stored(file.type())
                : "It is " + file.state().stored(file.type()) + " and your task " + task.state();
        return Ruling.Refused.naming(
                "ILLEGAL_STEP", "", where + ", so " + file.type().mutation(step.type()) + " is not to be done.", legal);
    }

    private static String who(CaseEventType type) {
        if (type.ofDepartment()) {
            return "Only the organization that was asked acts on its own task.";
        }
        return type == CaseEventType.DISPATCHED
                ? "Only whoever began it and the coordination platform of the territory send it."
                : "Only whoever began it can say this.";
    }
}
