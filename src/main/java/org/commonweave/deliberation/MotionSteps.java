package org.commonweave.deliberation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.caselog.Parties;
import org.commonweave.casework.Actor;
import org.commonweave.change.WriteOutcome;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.commonweave.mutation.Outcome;
import org.commonweave.mutation.Transactions;
import org.commonweave.record.GraphRecord;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Takes steps of motions. The motion is locked, looked at again, and written together with its log in one transaction, so that
 * its history is one however many act at once.
 */
@Component
class MotionSteps {

    private static final Statement MEETING = Statement.named("deliberation/meeting");

    private final Transactions transactions;
    private final StoredMotions motions;
    private final Parties parties;
    private final MotionLog log;
    private final Clock clock;

    MotionSteps(Transactions transactions, StoredMotions motions, Parties parties, MotionLog log, Clock clock) {
        this.transactions = transactions;
        this.motions = motions;
        this.parties = parties;
        this.log = log;
        this.clock = clock;
    }

    /** Takes a step of a motion; once for each key of the client's. */
    Mono<Outcome> take(Viewer viewer, String motion, MotionStep step, Map<String, Object> input) {
        return transactions.once(
                viewer,
                step.type().mutation(),
                input,
                transaction -> take(transaction, viewer, motion, step, "motion"));
    }

    /** Takes a step of the motion that a follow-up belongs to. */
    Mono<Outcome> takeOfFollowUp(Viewer viewer, MotionStep step, Map<String, Object> input) {
        return transactions.once(
                viewer,
                step.type().mutation(),
                input,
                transaction -> transactions
                        .tie(transaction, "ASSIGNED_TO", String.valueOf(step.followUp()))
                        .flatMap(found -> found.map(tie ->
                                        take(transaction, viewer, tie.from().id(), step, "followUp"))
                                .orElseGet(() -> Mono.just(notFound("followUp")))));
    }

    private Mono<Outcome> take(
            GraphTransaction transaction, Viewer viewer, String motion, MotionStep step, String field) {
        return motions.locked(transaction, motion, viewer)
                .filter(StoredMotion::visible)
                .flatMap(stored -> missing(transaction, viewer, step)
                        .flatMap(missing -> missing.map(Mono::just)
                                .orElseGet(() -> rule(transaction, stored, StoredMotion.actor(viewer), step))))
                .switchIfEmpty(Mono.fromSupplier(() -> notFound(field)));
    }

    /** The outcome of naming what is not there for the viewer; empty when all is. */
    private Mono<Optional<Outcome>> missing(GraphTransaction transaction, Viewer viewer, MotionStep step) {
        return switch (step.type()) {
            case SCHEDULED -> meeting(transaction, viewer, String.valueOf(step.subject()));
            case SETTLED ->
                parties.missing(transaction, viewer, "Agreement", List.of(String.valueOf(step.subject())), "agreement");
            case ADOPTED, ASSIGNED ->
                parties.missing(
                        transaction,
                        viewer,
                        "Organization",
                        step.followUps().stream()
                                .map(FollowUp.Wanted::organization)
                                .toList(),
                        step.type() == MotionEventType.ASSIGNED ? "organization" : "followUps");
            default -> Mono.just(Optional.empty());
        };
    }

    private Mono<Optional<Outcome>> meeting(GraphTransaction transaction, Viewer viewer, String meeting) {
        return transaction
                .run(
                        MEETING,
                        viewer,
                        Moment.of(clock, null, null),
                        Map.of("id", meeting, "organization", String.valueOf(viewer.organization())),
                        row -> row.get("own").asBoolean())
                .next()
                .map(own -> own
                        ? Optional.<Outcome>empty()
                        : Optional.of(Outcome.refused(
                                "meeting",
                                "FORBIDDEN",
                                "A motion goes on the agenda of a meeting that your own organization called.")))
                .defaultIfEmpty(Optional.of(
                        Outcome.refused("meeting", "DANGLING_REFERENCE", "'meeting' names no meeting that is there.")));
    }

    private Mono<Outcome> rule(GraphTransaction transaction, StoredMotion stored, Actor actor, MotionStep step) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        StoredMotion.Begun begun = stored.begun(now);
        Motion before = begun.motion();
        Verdict verdict = Procedure.rule(before, step, actor, stored.meetingBegun(before, now), now);
        if (verdict instanceof Verdict.Taken taken) {
            List<MotionEvent> events = new ArrayList<>(begun.history());
            events.addAll(taken.events());
            return write(transaction, new MotionRecords(taken.after(), stored.visibility()), taken.events(), events);
        }
        return Mono.just(
                verdict instanceof Verdict.Refused refused
                        ? Outcome.refused(
                                refused.field().isEmpty() ? null : refused.field(), refused.code(), refused.message())
                        : Outcome.done(before.id(), WriteOutcome.NOTHING));
    }

    /** Writes the activity and the relationships that the new events made, and adds all events to the log. */
    private Mono<Outcome> write(
            GraphTransaction transaction, MotionRecords records, List<MotionEvent> added, List<MotionEvent> events) {
        String id = records.motion().id();
        return transactions
                .node(transaction, MotionRecords.ACTIVITY, id)
                .map(found -> found.orElseThrow(() -> new IllegalStateException("No Activity " + id)))
                .flatMap(node -> {
                    List<GraphRecord> changed = new ArrayList<>(List.of(records.node(node.properties())));
                    records.ties(added).forEach(changed::add);
                    return write(transaction, id, changed, events);
                });
    }

    /** Writes records, and adds events to the log of a motion. */
    Mono<Outcome> write(GraphTransaction transaction, String id, List<GraphRecord> changed, List<MotionEvent> events) {
        return transactions
                .write(transaction, changed)
                .flatMap(outcome -> outcome.done()
                        ? log.append(transaction, events).thenReturn(Outcome.done(id, outcome.written()))
                        : Mono.just(outcome));
    }

    private static Outcome notFound(String field) {
        return Outcome.refused(field, "NOT_FOUND", "There is no such " + field + ".");
    }
}
