package org.commonweave.deliberation;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonweave.casework.Actor;
import org.commonweave.record.StableId;
import org.jspecify.annotations.Nullable;

/**
 * The rules. Anybody of the territory raises a motion; the body it is put to puts it on an agenda, decides, and asks
 * organizations to follow it up; each of them says what is done; only the proposer confirms, disputes and takes back.
 */
final class Procedure {

    /** No honest motion comes near; more would make every step slower. */
    static final int MOST_EVENTS = 500;

    private Procedure() {}

    /** A new motion. */
    static Verdict raise(String id, Actor actor, String body, OffsetDateTime now) {
        Draft draft = new Draft(Motion.before(id), actor, now);
        draft.add(MotionStep.of(MotionEventType.RAISED), body);
        return draft.taken();
    }

    /**
     * What comes of a step. The same said again by the same actor is done once.
     *
     * @param begun true when the meeting on whose agenda it is has begun
     */
    static Verdict rule(Motion motion, MotionStep step, Actor actor, boolean begun, OffsetDateTime now) {
        if (Legality.before(motion, step, actor)) {
            return new Verdict.DoneBefore(motion);
        }
        List<MotionLegalStep> legal = legal(motion, actor, begun);
        boolean allowed = legal.stream()
                .anyMatch(one -> one.step() == step.type()
                        && (one.followUp() == null || one.followUp().equals(step.followUp())));
        if (!allowed) {
            return Legality.refused(motion, step, actor, begun, legal);
        }
        if (motion.events() + step.followUps().size() >= MOST_EVENTS) {
            return Verdict.Refused.of(
                    "TOO_MANY", "", "This motion has " + motion.events() + " events; raise a new one.");
        }
        Verdict.Refused wrong = Arguments.wrong(motion, step, now);
        return wrong != null ? wrong : taken(new Draft(motion, actor, now), step);
    }

    /** What the actor may do now. */
    static List<MotionLegalStep> legal(Motion motion, Actor actor, boolean begun) {
        return Legality.legal(motion, actor, begun);
    }

    /** The motion after the events of its log. */
    static Motion replay(List<MotionEvent> events) {
        Motion motion = Motion.before(events.get(0).motion());
        for (MotionEvent event : events) {
            motion = motion.after(event);
        }
        return motion;
    }

    /** The identifier of the so-manieth follow-up of a motion: it follows from what it joins. */
    static String followUp(String motion, String organization, int seq) {
        return StableId.of("ASSIGNED_TO", motion, organization, String.valueOf(seq));
    }

    private static Verdict taken(Draft draft, MotionStep step) {
        if (step.type() != MotionEventType.ASSIGNED) {
            draft.add(step, null);
        }
        step.followUps().forEach(draft::assign);
        return draft.taken();
    }

    /** A motion and what is added to its log, event by event. */
    private static final class Draft {

        private Motion motion;
        private final Actor actor;
        private final OffsetDateTime at;
        private final OffsetDateTime recordedAt;
        private final List<MotionEvent> events = new ArrayList<>();

        Draft(Motion motion, Actor actor, OffsetDateTime now) {
            this.motion = motion;
            this.actor = actor;
            // Clocks of several instances differ; what comes later is never told to have come before.
            MotionEvent last = motion.last();
            this.at = last != null && last.at().isAfter(now) ? last.at() : now;
            this.recordedAt = now;
        }

        void add(MotionStep step, @Nullable String to) {
            add(step.type(), to, step.followUp(), step.subject(), null, step.reason());
        }

        void assign(FollowUp.Wanted wanted) {
            String id = followUp(motion.id(), wanted.organization(), motion.nextSeq());
            add(MotionEventType.ASSIGNED, wanted.organization(), id, null, wanted.dueBy(), wanted.action());
        }

        private void add(
                MotionEventType type,
                @Nullable String to,
                @Nullable String followUp,
                @Nullable String subject,
                @Nullable OffsetDateTime dueBy,
                @Nullable String reason) {
            MotionEvent last = motion.last();
            MotionEvent event = new MotionEvent(
                            UUID.randomUUID().toString(),
                            motion.id(),
                            motion.events() + 1,
                            type,
                            at,
                            recordedAt,
                            actor.organization(),
                            actor.role(),
                            to,
                            followUp,
                            subject,
                            dueBy,
                            reason,
                            last == null ? null : last.hash(),
                            null,
                            "")
                    .sealed();
            events.add(event);
            motion = motion.after(event);
        }

        Verdict taken() {
            return new Verdict.Taken(motion, events);
        }
    }
}
