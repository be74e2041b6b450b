package org.commonweave.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Any steps by anybody in any order. */
class CaseworkProperties {

    private static final List<String> NAMES = List.of(Steps.BLOWER, "platform", "water", "green", "fire", "stranger");

    /** Where each state may lead, as the domain has it. */
    private static final Map<CaseState, Set<CaseState>> WAYS = new EnumMap<>(Map.of(
            CaseState.BLOWN, EnumSet.of(CaseState.DISPATCHED, CaseState.WITHDRAWN),
            CaseState.DISPATCHED, EnumSet.of(CaseState.RESOLVED_UNCONFIRMED, CaseState.WITHDRAWN, CaseState.BLOWN),
            CaseState.RESOLVED_UNCONFIRMED, EnumSet.of(CaseState.CLOSED, CaseState.REOPENED, CaseState.WITHDRAWN),
            CaseState.CLOSED, EnumSet.of(CaseState.REOPENED),
            CaseState.REOPENED, EnumSet.of(CaseState.RESOLVED_UNCONFIRMED, CaseState.WITHDRAWN),
            CaseState.WITHDRAWN, EnumSet.noneOf(CaseState.class)));

    @Property(tries = 400)
    void neverReachAnIllegalState(@ForAll long seed) {
        Random random = new Random(seed);
        Steps course = Steps.of(
                random.nextBoolean() ? CaseType.WHISTLE : CaseType.REFERRAL,
                random.nextBoolean() ? new String[] {"water", "green"} : new String[0]);
        for (int i = 0; i < 60; i++) {
            Case before = course.file();
            Actor actor = actor(random);
            Step step = step(random, before);
            List<LegalStep> legal = Casework.legal(before, actor);
            Ruling ruling = course.take(actor, step);
            if (ruling instanceof Ruling.Taken) {
                assertThat(legal).extracting(LegalStep::step).contains(step.type());
                assertLegal(before, course.file());
            } else {
                assertThat(course.file()).isEqualTo(before);
            }
            if (ruling instanceof Ruling.Refused refused
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
        Steps course = Steps.whistle("water", "green");
        for (int i = 0; i < 30; i++) {
            Actor actor = actor(random);
            List<LegalStep> legal = Casework.legal(course.file(), actor);
            if (!legal.isEmpty()) {
                LegalStep one = legal.get(random.nextInt(legal.size()));
                String to = "other" + i;
                Step step = new Step(one.step(), one.summons(), List.of(to), "Because", 1 + i % 5);
                assertThat(course.take(actor, step)).isNotInstanceOf(Ruling.Refused.class);
            }
        }
        assertSound(course);
    }

    private static void assertLegal(Case before, Case after) {
        if (before.state() != after.state()) {
            assertThat(WAYS.get(before.state())).contains(after.state());
        }
        boolean open = after.tasks().stream().anyMatch(Task::open);
        boolean resolved = after.tasks().stream().anyMatch(task -> task.state() == TaskState.RESOLVED);
        switch (after.state()) {
            case BLOWN -> assertThat(open || resolved).isFalse();
            case DISPATCHED -> assertThat(open).isTrue();
            case RESOLVED_UNCONFIRMED, CLOSED -> {
                assertThat(open).isFalse();
                assertThat(resolved).isTrue();
            }
            case REOPENED, WITHDRAWN -> assertThat(after.closedAt()).isNull();
        }
        assertThat(after.closedAt() != null).isEqualTo(after.state() == CaseState.CLOSED);
    }

    private static void assertSound(Steps course) {
        List<CaseEvent> log = course.log();
        assertThat(Casework.replay(log)).isEqualTo(course.file());
        assertThat(Chain.faults(
                        log, new Chain.Head(log.size(), log.get(log.size() - 1).hash())))
                .isEmpty();
        OffsetDateTime last = Steps.START;
        for (CaseEvent event : log) {
            assertThat(event.at()).isAfterOrEqualTo(last);
            last = event.at();
        }
        course.file().tasks().forEach(task -> {
            OffsetDateTime time = Steps.START;
            for (TaskState state : TaskState.values()) {
                OffsetDateTime at = task.at(state);
                if (at != null) {
                    assertThat(at).isAfterOrEqualTo(time);
                    time = at;
                }
            }
        });
        assertThat(course.file().tasks()).extracting(Task::summons).doesNotHaveDuplicates();
    }

    private static Actor actor(Random random) {
        int who = random.nextInt(NAMES.size() + 1);
        if (who == NAMES.size()) {
            return Actor.SERVICE;
        }
        String name = NAMES.get(who);
        return new Actor("AGENCY", name, name.equals("platform"));
    }

    private static Step step(Random random, Case file) {
        CaseEventType[] types = CaseEventType.values();
        Step step = Step.of(types[random.nextInt(types.length)]);
        if (random.nextInt(4) > 0) {
            step = step.because("Because");
        }
        if (random.nextInt(3) > 0) {
            step = step.to(NAMES.get(random.nextInt(NAMES.size())));
        }
        if (random.nextBoolean()) {
            step = step.rated(random.nextInt(7));
        }
        return random.nextBoolean() || file.tasks().isEmpty()
                ? step
                : step.about(
                        file.tasks().get(random.nextInt(file.tasks().size())).summons());
    }
}
