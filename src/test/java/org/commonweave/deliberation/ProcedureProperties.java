package org.commonweave.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.commonweave.casework.Actor;
import org.commonweave.casework.Chain;

/** Any steps by anybody in any order. */
class ProcedureProperties {

    private static final OffsetDateTime START = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");
    private static final List<String> NAMES = List.of("proposer", "hall", "water", "green", "stranger");

    /** Where each state may lead. */
    private static final Map<MotionState, Set<MotionState>> WAYS = new EnumMap<>(Map.of(
            MotionState.RAISED, EnumSet.of(MotionState.ON_AGENDA, MotionState.WITHDRAWN),
            MotionState.ON_AGENDA,
                    EnumSet.of(MotionState.ADOPTED, MotionState.REJECTED, MotionState.DEFERRED, MotionState.WITHDRAWN),
            MotionState.DEFERRED, EnumSet.of(MotionState.ON_AGENDA, MotionState.WITHDRAWN),
            MotionState.ADOPTED, EnumSet.of(MotionState.FOLLOWED_UP),
            MotionState.FOLLOWED_UP, EnumSet.of(MotionState.ADOPTED, MotionState.CONFIRMED),
            MotionState.REJECTED, EnumSet.noneOf(MotionState.class),
            MotionState.CONFIRMED, EnumSet.noneOf(MotionState.class),
            MotionState.WITHDRAWN, EnumSet.noneOf(MotionState.class)));

    /** A motion taken step by step, with a clock that goes on by itself. */
    private static final class Course {

        private final List<MotionEvent> log = new ArrayList<>();
        private OffsetDateTime now = START;
        private Motion motion;

        Course() {
            Verdict.Taken raised = (Verdict.Taken) Procedure.raise("motion", actor("proposer"), "hall", now);
            log.addAll(raised.events());
            motion = raised.after();
        }

        Verdict take(Actor actor, MotionStep step, boolean begun) {
            now = now.plus(Duration.ofMinutes(10));
            Verdict verdict = Procedure.rule(motion, step, actor, begun, now);
            if (verdict instanceof Verdict.Taken taken) {
                log.addAll(taken.events());
                motion = taken.after();
            }
            return verdict;
        }
    }

    private static Actor actor(String name) {
        return new Actor("AGENCY", name, false);
    }

    @Property(tries = 400)
    void neverReachAnIllegalState(@ForAll long seed) {
        Random random = new Random(seed);
        Course course = new Course();
        for (int i = 0; i < 60; i++) {
            Motion before = course.motion;
            Actor actor = actor(NAMES.get(random.nextInt(NAMES.size())));
            MotionStep step = step(random, before, course.now);
            boolean begun = random.nextInt(4) > 0;
            List<MotionLegalStep> legal = Procedure.legal(before, actor, begun);
            Verdict verdict = course.take(actor, step, begun);
            if (verdict instanceof Verdict.Taken) {
                assertThat(legal).extracting(MotionLegalStep::step).contains(step.type());
                assertLegal(before, course.motion);
            } else {
                assertThat(course.motion).isEqualTo(before);
            }
            if (verdict instanceof Verdict.Refused refused
                    && Set.of("ILLEGAL_STEP", "FORBIDDEN").contains(refused.code())) {
                assertThat(refused.legal()).isEqualTo(legal);
                legal.forEach(one -> assertThat(refused.message()).contains(one.mutation()));
            }
        }
        assertSound(course);
    }

    /** Whatever is told to be legal can be done. */
    @Property(tries = 200)
    void whatIsLegalCanBeDone(@ForAll long seed) {
        Random random = new Random(seed);
        Course course = new Course();
        for (int i = 0; i < 40; i++) {
            Actor actor = actor(NAMES.get(random.nextInt(NAMES.size())));
            List<MotionLegalStep> legal = Procedure.legal(course.motion, actor, true);
            if (!legal.isEmpty()) {
                MotionLegalStep one = legal.get(random.nextInt(legal.size()));
                boolean asks = one.step() == MotionEventType.ASSIGNED || one.step() == MotionEventType.ADOPTED;
                MotionStep step = MotionStep.of(one.step())
                        .onFollowUp(one.followUp())
                        .about("record" + i)
                        .because("Because")
                        .asking(asks ? List.of(wanted("water", i, course.now)) : List.of());
                assertThat(course.take(actor, step, true)).isInstanceOf(Verdict.Taken.class);
            }
        }
        assertSound(course);
    }

    private static void assertLegal(Motion before, Motion after) {
        if (before.state() != after.state()) {
            assertThat(WAYS.get(before.state())).contains(after.state());
        }
        boolean open = after.followUps().stream().anyMatch(one -> !one.done());
        switch (after.state()) {
            case RAISED, ON_AGENDA, DEFERRED, REJECTED, WITHDRAWN ->
                assertThat(after.followUps()).isEmpty();
            case ADOPTED -> assertThat(open || after.followUps().isEmpty()).isTrue();
            case FOLLOWED_UP, CONFIRMED -> {
                assertThat(open).isFalse();
                assertThat(after.followUps()).isNotEmpty();
            }
        }
        assertThat(after.settledAt() == null).isEqualTo(after.state().undecided());
        assertThat(after.proposer()).isEqualTo("proposer");
        assertThat(after.body()).isEqualTo("hall");
    }

    private static void assertSound(Course course) {
        assertThat(Procedure.replay(course.log)).isEqualTo(course.motion);
        MotionEvent last = course.log.get(course.log.size() - 1);
        assertThat(Chain.faults(course.log, new Chain.Head(course.log.size(), last.hash())))
                .isEmpty();
        for (int i = 1; i < course.log.size(); i++) {
            assertThat(course.log.get(i).at())
                    .isAfterOrEqualTo(course.log.get(i - 1).at());
        }
        assertThat(course.motion.followUps()).extracting(FollowUp::id).doesNotHaveDuplicates();
    }

    private static FollowUp.Wanted wanted(String organization, int number, OffsetDateTime now) {
        return new FollowUp.Wanted(organization, "Action " + number, now.plusDays(30));
    }

    private static MotionStep step(Random random, Motion motion, OffsetDateTime now) {
        MotionEventType[] types = MotionEventType.values();
        MotionStep step = MotionStep.of(types[random.nextInt(types.length)]).about("meeting" + random.nextInt(3));
        if (random.nextInt(4) > 0) {
            step = step.because("Because");
        }
        boolean asks = step.type() == MotionEventType.ADOPTED || step.type() == MotionEventType.ASSIGNED;
        if (step.type() == MotionEventType.ASSIGNED || asks && random.nextBoolean()) {
            step = step.asking(List.of(wanted(
                    random.nextBoolean() ? "water" : "green",
                    random.nextInt(3),
                    now.plusDays(random.nextInt(4) == 0 ? -60 : 0))));
        }
        return motion.followUps().isEmpty() || random.nextInt(3) == 0
                ? step
                : step.onFollowUp(motion.followUps()
                        .get(random.nextInt(motion.followUps().size()))
                        .id());
    }
}
