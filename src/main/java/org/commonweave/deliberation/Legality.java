package org.commonweave.deliberation;

import java.util.ArrayList;
import java.util.List;
import org.commonweave.casework.Actor;
import org.jspecify.annotations.Nullable;

/** Which steps are legal for whom, and what is said of those that are not. */
final class Legality {

    private Legality() {}

    static List<MotionLegalStep> legal(Motion motion, Actor actor, boolean begun) {
        List<MotionLegalStep> legal = new ArrayList<>();
        if (is(actor, motion.body())) {
            ofBody(legal, motion, begun);
        }
        if (motion.state() == MotionState.ADOPTED) {
            motion.followUps().stream()
                    .filter(one -> !one.done() && is(actor, one.organization()))
                    .forEach(one -> legal.add(new MotionLegalStep(MotionEventType.COMPLETED, one.id())));
        }
        if (is(actor, motion.proposer())) {
            ofProposer(legal, motion);
        }
        if (motion.state().adopted() && (is(actor, motion.body()) || is(actor, motion.proposer()))) {
            add(legal, MotionEventType.SETTLED);
        }
        return List.copyOf(legal);
    }

    private static void ofBody(List<MotionLegalStep> legal, Motion motion, boolean begun) {
        if (motion.state().undecided()) {
            add(legal, MotionEventType.SCHEDULED);
        }
        if (motion.state() == MotionState.ON_AGENDA && begun) {
            add(legal, MotionEventType.ADOPTED);
            add(legal, MotionEventType.REJECTED);
            add(legal, MotionEventType.DEFERRED);
        }
        if (motion.state() == MotionState.ADOPTED || motion.state() == MotionState.FOLLOWED_UP) {
            add(legal, MotionEventType.ASSIGNED);
        }
    }

    private static void ofProposer(List<MotionLegalStep> legal, Motion motion) {
        if (motion.state().undecided()) {
            add(legal, MotionEventType.WITHDRAWN);
        }
        if (motion.state() == MotionState.ADOPTED || motion.state() == MotionState.FOLLOWED_UP) {
            motion.followUps().stream()
                    .filter(FollowUp::done)
                    .forEach(one -> legal.add(new MotionLegalStep(MotionEventType.DISPUTED, one.id())));
        }
        if (motion.state() == MotionState.FOLLOWED_UP) {
            add(legal, MotionEventType.CONFIRMED);
        }
    }

    private static void add(List<MotionLegalStep> legal, MotionEventType type) {
        legal.add(new MotionLegalStep(type, null));
    }

    private static boolean is(Actor actor, @Nullable String organization) {
        return organization != null && organization.equals(actor.organization());
    }

    /** True when the same actor said the same before, so that what it leads to is reached. */
    static boolean before(Motion motion, MotionStep step, Actor actor) {
        MotionState state = motion.state();
        boolean body = is(actor, motion.body());
        boolean proposer = is(actor, motion.proposer());
        return switch (step.type()) {
            case RAISED, DISPUTED -> false;
            case SCHEDULED ->
                body
                        && state == MotionState.ON_AGENDA
                        && String.valueOf(motion.meeting()).equals(step.subject());
            case ADOPTED -> body && state.adopted() && asked(motion, step);
            case REJECTED -> body && state == MotionState.REJECTED;
            case DEFERRED -> body && state == MotionState.DEFERRED;
            case ASSIGNED -> body && state.adopted() && asked(motion, step);
            case COMPLETED ->
                motion.followUp(step.followUp())
                        .filter(one -> one.done() && is(actor, one.organization()))
                        .isPresent();
            case CONFIRMED -> proposer && state == MotionState.CONFIRMED;
            case WITHDRAWN -> proposer && state == MotionState.WITHDRAWN;
            case SETTLED -> (body || proposer) && motion.agreements().contains(String.valueOf(step.subject()));
        };
    }

    private static boolean asked(Motion motion, MotionStep step) {
        return step.followUps().stream()
                .allMatch(wanted -> motion.followUps().stream().anyMatch(wanted::is));
    }

    static Verdict.Refused refused(
            Motion motion, MotionStep step, Actor actor, boolean begun, List<MotionLegalStep> legal) {
        boolean yours = switch (step.type()) {
            case RAISED -> false;
            case SCHEDULED, ADOPTED, REJECTED, DEFERRED, ASSIGNED -> is(actor, motion.body());
            case COMPLETED ->
                motion.followUp(step.followUp())
                        .filter(one -> is(actor, one.organization()))
                        .isPresent();
            case DISPUTED, CONFIRMED, WITHDRAWN -> is(actor, motion.proposer());
            case SETTLED -> is(actor, motion.body()) || is(actor, motion.proposer());
        };
        if (!yours) {
            return Verdict.Refused.naming("FORBIDDEN", who(step.type()), legal);
        }
        String waits = step.type().decides() && motion.state() == MotionState.ON_AGENDA && !begun
                ? " and the meeting has not begun"
                : "";
        return Verdict.Refused.naming(
                "ILLEGAL_STEP",
                "The motion is " + motion.state() + waits + ", so "
                        + step.type().mutation() + " to " + step.type() + " is not to be done.",
                legal);
    }

    private static String who(MotionEventType type) {
        return switch (type) {
            case RAISED -> "It was raised already.";
            case SCHEDULED, ADOPTED, REJECTED, DEFERRED, ASSIGNED -> "Only the body it is put to does this.";
            case COMPLETED -> "Only the organization that is to do it says that it is done.";
            case DISPUTED, CONFIRMED, WITHDRAWN -> "Only whoever raised it can say this.";
            case SETTLED -> "Only whoever raised it and the body that adopted it say this.";
        };
    }
}
