package org.commonweave.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Logs of cases that were imported, told from their times. */
class HistoryTests {

    private static final OffsetDateTime BLOWN = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");

    private static OffsetDateTime hour(int hour) {
        return BLOWN.plusHours(hour);
    }

    private static Task task(
            int seq, String department, @Nullable String reason, @Nullable Integer from, int... hours) {
        Map<TaskState, OffsetDateTime> stamps = new EnumMap<>(TaskState.class);
        TaskState[] states = TaskState.values();
        for (int i = 0; i < hours.length; i++) {
            if (hours[i] >= 0) {
                stamps.put(states[i], hour(hours[i]));
            }
        }
        if (reason != null) {
            stamps.put(TaskState.RETURNED, java.util.Collections.max(stamps.values()));
        }
        return new Task("s" + seq, seq, department, stamps, reason, null, from, Map.of());
    }

    private static Recorded recorded(CaseState state, @Nullable OffsetDateTime closedAt, Task... tasks) {
        return new Recorded(CaseType.WHISTLE, "w", "committee", state, BLOWN, closedAt, null, BLOWN, List.of(tasks));
    }

    private static Case replayed(Recorded recorded) {
        List<CaseEvent> log = History.of(recorded, hour(500));
        assertThat(Chain.faults(
                        log, new Chain.Head(log.size(), log.get(log.size() - 1).hash())))
                .isEmpty();
        assertThat(History.told(recorded)).allMatch(event -> event.hash().isEmpty());
        return Casework.replay(log);
    }

    @Test
    void tellsAClosedWhistleAsItWas() {
        Recorded recorded = recorded(
                CaseState.CLOSED,
                hour(60),
                task(1, "water", null, null, 0, 1, -1, 24, 50),
                task(2, "green", null, null, 0, 2, 3, 4, 5));

        assertThat(Differences.of(replayed(recorded), recorded)).isEmpty();
        assertThat(History.of(recorded, hour(500)))
                .allMatch(event -> event.role().equals(Actor.SERVICE_ROLE))
                .extracting(CaseEvent::at)
                .isSorted();
    }

    @Test
    void tellsReturnsTransfersAndWhatWasTakenBack() {
        Recorded returned = recorded(CaseState.WITHDRAWN, null, task(1, "law", "Not ours", null, 0, 1));
        assertThat(Differences.of(replayed(returned), returned)).isEmpty();

        Recorded transferred = recorded(
                CaseState.CLOSED,
                hour(90),
                task(1, "house", "Not ours", null, 0, 2),
                task(2, "safe", null, 1, 0, 1, 5, 25, 72));
        Case file = replayed(transferred);
        assertThat(file.state()).isEqualTo(CaseState.CLOSED);
        assertThat(file.tasks().get(0).state()).isEqualTo(TaskState.TRANSFERRED);
        assertThat(file.tasks().get(1).transferredFromSeq()).isEqualTo(1);
    }

    @Test
    void asksAgainWhatWasRejected() {
        Case file = replayed(recorded(CaseState.REOPENED, null, task(1, "law", null, null, 0, 1, 2, 24, 30)));

        assertThat(file.state()).isEqualTo(CaseState.REOPENED);
        assertThat(file.tasks().get(0).state()).isEqualTo(TaskState.REPORTED);
    }

    /** Records that contradict themselves: what follows from the times is told. */
    @Test
    void followsTheTimes() {
        assertThat(replayed(recorded(CaseState.BLOWN, null, task(1, "law", null, null, 0)))
                        .state())
                .isEqualTo(CaseState.DISPATCHED);
        assertThat(replayed(recorded(CaseState.DISPATCHED, null, task(1, "law", null, null, 0, 1, 2, 3, 4)))
                        .state())
                .isEqualTo(CaseState.RESOLVED_UNCONFIRMED);
    }
}
