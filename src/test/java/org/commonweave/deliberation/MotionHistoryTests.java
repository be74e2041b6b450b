package org.commonweave.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.commonweave.casework.Chain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an imported motion's log would have been. */
class MotionHistoryTests {

    private static final OffsetDateTime RAISED = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");

    private static RecordedMotion recorded(MotionState state, @Nullable OffsetDateTime raisedAt) {
        List<FollowUp> followUps = state.adopted()
                ? List.of(new FollowUp(
                        "f",
                        1,
                        "water",
                        "Mend it",
                        RAISED.plusDays(60),
                        RAISED.plusDays(14),
                        state == MotionState.ADOPTED ? null : RAISED.plusDays(30)))
                : List.of();
        return new RecordedMotion(
                "motion",
                "proposer",
                "hall",
                state,
                state.outcome(),
                state == MotionState.REJECTED ? "No money" : null,
                raisedAt,
                state.undecided() ? null : RAISED.plusDays(14),
                RAISED.plusDays(15),
                state == MotionState.RAISED
                        ? List.of()
                        : List.of(new RecordedMotion.Meeting("meeting", RAISED.plusDays(14))),
                followUps,
                List.of(),
                state.adopted() || state == MotionState.REJECTED ? List.of("hall") : List.of());
    }

    /** Replayed, it is the motion that was recorded. */
    @ParameterizedTest
    @EnumSource(MotionState.class)
    void comesToWhatWasRecorded(MotionState state) {
        RecordedMotion recorded = recorded(state, RAISED);
        List<MotionEvent> history = MotionHistory.of(recorded, RAISED.plusYears(1));
        assertThat(MotionDifferences.of(Procedure.replay(history), recorded)).isEmpty();
        assertThat(Chain.faults(
                        history,
                        new Chain.Head(
                                history.size(), history.get(history.size() - 1).hash())))
                .isEmpty();
        assertThat(MotionHistory.told(recorded)).allSatisfy(event -> {
            assertThat(event.hash()).isEmpty();
            assertThat(event.previousHash()).isNull();
        });
    }

    /** What has no time is put at the last one known, and nothing before what came first. */
    @Test
    void putsWhatHasNoTimeAtTheLastOneKnown() {
        List<MotionEvent> history = MotionHistory.of(recorded(MotionState.CONFIRMED, null), RAISED.plusYears(1));
        assertThat(history)
                .extracting(MotionEvent::type)
                .containsExactly(
                        MotionEventType.RAISED,
                        MotionEventType.SCHEDULED,
                        MotionEventType.ADOPTED,
                        MotionEventType.ASSIGNED,
                        MotionEventType.COMPLETED,
                        MotionEventType.CONFIRMED);
        for (int i = 1; i < history.size(); i++) {
            assertThat(history.get(i).at()).isAfterOrEqualTo(history.get(i - 1).at());
        }
    }

    @Test
    void readsTheStateOfAnImportFromItsOutcome() {
        assertThat(MotionState.of(null, "ADOPTED", false)).isEqualTo(MotionState.ADOPTED);
        assertThat(MotionState.of(null, "REJECTED", true)).isEqualTo(MotionState.REJECTED);
        assertThat(MotionState.of(null, "PENDING", true)).isEqualTo(MotionState.ON_AGENDA);
        assertThat(MotionState.of(null, null, false)).isEqualTo(MotionState.RAISED);
        assertThat(MotionState.of("WITHDRAWN", null, false)).isEqualTo(MotionState.WITHDRAWN);
    }
}
