package org.commonweave.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonweave.casework.Steps.COMMITTEE;
import static org.commonweave.casework.Steps.PLATFORM;
import static org.commonweave.casework.Steps.department;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Courses of cases, one by one. */
class CaseworkTests {

    private static final Actor WATER = department("water");
    private static final Actor GREEN = department("green");

    @Test
    void closesTheLoop() {
        Steps whistle = Steps.whistle("water");
        assertThat(FhirStatus.of(whistle.file())).isEqualTo(FhirStatus.REQUESTED);
        whistle.done(WATER, CaseEventType.SIGNED);
        assertThat(FhirStatus.of(whistle.file())).isEqualTo(FhirStatus.ACCEPTED);
        whistle.done(WATER, CaseEventType.CONTACTED).done(WATER, CaseEventType.REPORTED);
        assertThat(FhirStatus.of(whistle.file())).isEqualTo(FhirStatus.IN_PROGRESS);
        whistle.done(WATER, CaseEventType.RESOLVED);
        assertThat(whistle.file().state()).isEqualTo(CaseState.RESOLVED_UNCONFIRMED);
        assertThat(FhirStatus.of(whistle.file())).isEqualTo(FhirStatus.ON_HOLD);
        whistle.done(COMMITTEE, CaseEventType.CONFIRMED)
                .done(COMMITTEE, Step.of(CaseEventType.RATED).rated(4));
        assertThat(whistle.file().state()).isEqualTo(CaseState.CLOSED);
        assertThat(whistle.file().closedAt()).isNotNull();
        assertThat(whistle.file().rating()).isEqualTo(4);
        assertThat(FhirStatus.of(whistle.file())).isEqualTo(FhirStatus.COMPLETED);
        assertThat(whistle.log())
                .extracting(CaseEvent::type)
                .containsExactly(
                        CaseEventType.BLOWN,
                        CaseEventType.DISPATCHED,
                        CaseEventType.SIGNED,
                        CaseEventType.CONTACTED,
                        CaseEventType.REPORTED,
                        CaseEventType.RESOLVED,
                        CaseEventType.CONFIRMED,
                        CaseEventType.RATED);
    }

    @Test
    void isResolvedWhenAllAreDoneOrOut() {
        Steps whistle = Steps.whistle("water", "green", "fire");
        whistle.done(WATER, CaseEventType.RESOLVED)
                .done(GREEN, Step.of(CaseEventType.RETURNED).because("Not ours"));
        assertThat(whistle.file().state()).isEqualTo(CaseState.DISPATCHED);
        whistle.done(department("fire"), CaseEventType.RESOLVED);
        assertThat(whistle.file().state()).isEqualTo(CaseState.RESOLVED_UNCONFIRMED);
    }

    @Test
    void waitsForADispatcherWhenAllSendItBack() {
        Steps whistle = Steps.whistle("water");
        whistle.done(WATER, Step.of(CaseEventType.RETURNED).because("Not ours"));
        assertThat(whistle.file().state()).isEqualTo(CaseState.BLOWN);
        assertThat(FhirStatus.of(whistle.file())).isEqualTo(FhirStatus.REJECTED);
        whistle.done(PLATFORM, Step.dispatch(List.of("green", "water")));
        assertThat(whistle.file().state()).isEqualTo(CaseState.DISPATCHED);
        assertThat(whistle.file().tasks()).extracting(Task::seq).containsExactly(1, 2, 3);
    }

    @Test
    void keepsAClockForEachOfThoseItWentThrough() {
        Steps whistle = Steps.whistle("water");
        whistle.done(WATER, CaseEventType.SIGNED)
                .done(WATER, Step.of(CaseEventType.TRANSFERRED).to("green").because("Theirs"));
        assertThat(whistle.task(1).state()).isEqualTo(TaskState.TRANSFERRED);
        assertThat(whistle.task(2).transferredFromSeq()).isEqualTo(1);
        assertThat(whistle.task(2).at(TaskState.SENT)).isAfter(whistle.task(1).at(TaskState.SENT));
        assertThat(whistle.refused(
                                GREEN,
                                Step.of(CaseEventType.TRANSFERRED).to("green").because("Ours"))
                        .code())
                .isEqualTo("SAME_PARTY");
        whistle.done(GREEN, CaseEventType.RESOLVED);
        assertThat(whistle.file().state()).isEqualTo(CaseState.RESOLVED_UNCONFIRMED);
    }

    @Test
    void asksAgainWhatWasNotDone() {
        Steps whistle = Steps.whistle("water");
        whistle.done(WATER, CaseEventType.SIGNED)
                .done(WATER, CaseEventType.RESOLVED)
                .done(COMMITTEE, Step.of(CaseEventType.REJECTED).because("Still wet"));
        assertThat(whistle.file().state()).isEqualTo(CaseState.REOPENED);
        assertThat(whistle.task(1).state()).isEqualTo(TaskState.SIGNED);
        assertThat(whistle.task(1).at(TaskState.RESOLVED)).isNull();
        whistle.done(WATER, CaseEventType.RESOLVED).done(COMMITTEE, CaseEventType.CONFIRMED);
        whistle.done(COMMITTEE, Step.of(CaseEventType.REOPENED).because("Wet again"));
        assertThat(whistle.file().closedAt()).isNull();
        whistle.done(WATER, Step.of(CaseEventType.RETURNED).because("Not ours after all"));
        assertThat(whistle.file().state()).isEqualTo(CaseState.REOPENED);
        assertThat(FhirStatus.of(whistle.file())).isEqualTo(FhirStatus.FAILED);
    }

    @Test
    void tellsWhoMayDoWhat() {
        Steps whistle = Steps.whistle("water");
        assertThat(whistle.refused(COMMITTEE, Step.of(CaseEventType.SIGNED)).code())
                .isEqualTo("FORBIDDEN");
        assertThat(whistle.refused(GREEN, Step.of(CaseEventType.SIGNED)).code()).isEqualTo("FORBIDDEN");
        assertThat(whistle.refused(PLATFORM, Step.of(CaseEventType.CONFIRMED)).code())
                .isEqualTo("FORBIDDEN");
        assertThat(whistle.refused(WATER, Step.dispatch(List.of("green"))).code())
                .isEqualTo("FORBIDDEN");
        assertThat(whistle.refused(WATER, Step.of(CaseEventType.REMINDED)).code())
                .isEqualTo("FORBIDDEN");
        Ruling.Refused early = whistle.refused(COMMITTEE, Step.of(CaseEventType.CONFIRMED));
        assertThat(early.code()).isEqualTo("ILLEGAL_STEP");
        assertThat(early.message()).contains("DISPATCHED", "dispatchWhistle", "withdrawWhistle");
        whistle.done(WATER, CaseEventType.REPORTED);
        Ruling.Refused back = whistle.refused(WATER, Step.of(CaseEventType.SIGNED));
        assertThat(back.code()).isEqualTo("ILLEGAL_STEP");
        assertThat(back.message()).contains("REPORTED", "resolveSummons").doesNotContain("contactSummons");
    }

    @Test
    void doesOnceWhatIsSaidTwice() {
        Steps whistle = Steps.whistle("water");
        whistle.done(WATER, CaseEventType.SIGNED);
        int events = whistle.log().size();
        assertThat(whistle.take(WATER, CaseEventType.SIGNED)).isInstanceOf(Ruling.DoneBefore.class);
        assertThat(whistle.take(COMMITTEE, Step.dispatch(List.of("water")))).isInstanceOf(Ruling.DoneBefore.class);
        assertThat(whistle.log()).hasSize(events);
    }

    @Test
    void asksForReasonsAndRatingsInBounds() {
        Steps whistle = Steps.whistle("water");
        assertThat(whistle.refused(WATER, Step.of(CaseEventType.RETURNED).because(" "))
                        .code())
                .isEqualTo("REQUIRED");
        assertThat(whistle.refused(COMMITTEE, Step.dispatch(List.of())).code()).isEqualTo("REQUIRED");
        assertThat(whistle.refused(COMMITTEE, Step.dispatch(List.of(Steps.BLOWER)))
                        .code())
                .isEqualTo("SAME_PARTY");
        whistle.done(WATER, CaseEventType.RESOLVED).done(COMMITTEE, CaseEventType.CONFIRMED);
        assertThat(whistle.refused(COMMITTEE, Step.of(CaseEventType.RATED).rated(6))
                        .code())
                .isEqualTo("INVALID_VALUE");
    }

    @Test
    void remindsOnceForEachStateATaskIsIn() {
        Steps whistle = Steps.whistle("water");
        Step remind = Step.of(CaseEventType.REMINDED).about(whistle.task(1).summons());
        whistle.done(Actor.SERVICE, remind);
        assertThat(whistle.take(Actor.SERVICE, remind)).isInstanceOf(Ruling.DoneBefore.class);
        whistle.done(WATER, CaseEventType.SIGNED).done(Actor.SERVICE, remind);
        assertThat(whistle.file().state()).isEqualTo(CaseState.DISPATCHED);
    }

    @Test
    void speaksOfReferralsInTheirOwnWords() {
        Steps referral = Steps.of(CaseType.REFERRAL, "agency");
        Ruling.Refused refused = referral.refused(COMMITTEE, Step.of(CaseEventType.CONFIRMED));
        assertThat(refused.message()).contains("REQUESTED", "redirectReferral", "cancelReferral");
    }

    @Test
    void showsWhatWasTamperedWith() {
        Steps whistle = Steps.whistle("water");
        whistle.done(WATER, CaseEventType.SIGNED).done(WATER, CaseEventType.RESOLVED);
        List<CaseEvent> log = whistle.log();
        CaseEvent last = log.get(log.size() - 1);
        Chain.Head head = new Chain.Head(log.size(), last.hash());
        assertThat(Chain.faults(log, head)).isEmpty();
        assertThat(Chain.faults(log.subList(0, 3), head))
                .hasSize(1)
                .first()
                .asString()
                .contains("the end");
        assertThat(Chain.faults(List.of(log.get(0), log.get(2), log.get(3)), head))
                .isNotEmpty();
        assertThat(Chain.faults(log, null)).hasSize(1);
        List<CaseEvent> changed = new java.util.ArrayList<>(log);
        changed.set(2, changed.get(2).withoutReason());
        assertThat(Chain.faults(changed, head)).isEmpty();
        changed.set(1, Steps.whistle("green").log().get(1));
        assertThat(Chain.faults(changed, head)).isNotEmpty();
    }
}
