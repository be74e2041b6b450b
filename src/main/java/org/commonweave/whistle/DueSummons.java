package org.commonweave.whistle;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.commonweave.casework.LegalStep;
import org.commonweave.casework.TaskState;
import org.commonweave.response.ServicePolicy;
import org.commonweave.response.Step;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * A summons that waits for an answer.
 *
 * @param whistle identifier of the whistle; of a referral, for which no deadlines are agreed, when its row has no kind
 * @param next the step to be done next of those that have a deadline
 */
record DueSummons(
        String whistle,
        String summons,
        int seq,
        TaskState state,
        OffsetDateTime sentAt,
        @Nullable Step next,
        @Nullable OffsetDateTime deadline,
        boolean overdue,
        List<StepDeadline> deadlines,
        List<LegalStep> legalSteps) {

    /** What is due first comes first; what has no deadline left comes last, the oldest first. */
    static final Comparator<DueSummons> FIRST_DUE = Comparator.comparing(
                    DueSummons::deadline, Comparator.nullsLast(Comparator.<OffsetDateTime>naturalOrder()))
            .thenComparing(DueSummons::sentAt)
            .thenComparing(DueSummons::summons);

    /** Until when a step is to be done, and when it was. */
    record StepDeadline(
            Step step, OffsetDateTime deadline, @Nullable OffsetDateTime doneAt) {}

    static DueSummons of(Record row, ServicePolicy policy, OffsetDateTime now) {
        OffsetDateTime sentAt = row.get("sentAt").asOffsetDateTime();
        String kind = row.get("kind").asString(null);
        Map<Step, OffsetDateTime> done = new EnumMap<>(Step.class);
        put(done, Step.SIGN, row.get("signedAt"));
        put(done, Step.CONTACT, row.get("contactedAt"));
        put(done, Step.REPORT, row.get("reportedAt"));
        String department = row.get("department").asString();
        List<StepDeadline> deadlines = new ArrayList<>();
        for (Step step : List.of(Step.SIGN, Step.CONTACT, Step.REPORT, Step.RESOLVE)) {
            OffsetDateTime due = kind == null ? null : policy.due(step, kind, department, sentAt);
            if (due != null) {
                deadlines.add(new StepDeadline(step, due, done.get(step)));
            }
        }
        Step furthest = done.isEmpty()
                ? null
                : done.keySet().stream().max(Comparator.naturalOrder()).get();
        // A step that was left out is not waited for once a later one was taken.
        StepDeadline next = deadlines.stream()
                .filter(one -> furthest == null || one.step().compareTo(furthest) > 0)
                .findFirst()
                .orElse(null);
        return new DueSummons(
                row.get("whistle").asString(),
                row.get("summons").asString(),
                row.get("seq").asInt(),
                state(furthest),
                sentAt,
                next == null ? null : next.step(),
                next == null ? null : next.deadline(),
                next != null && now.isAfter(next.deadline()),
                deadlines,
                List.of());
    }

    private static void put(Map<Step, OffsetDateTime> done, Step step, Value at) {
        if (!at.isNull()) {
            done.put(step, at.asOffsetDateTime());
        }
    }

    private static TaskState state(@Nullable Step furthest) {
        if (furthest == null) {
            return TaskState.SENT;
        }
        return switch (furthest) {
            case SIGN -> TaskState.SIGNED;
            case CONTACT -> TaskState.CONTACTED;
            case REPORT, RESOLVE, CLOSE -> TaskState.REPORTED;
        };
    }

    DueSummons with(List<LegalStep> legal) {
        return new DueSummons(whistle, summons, seq, state, sentAt, next, deadline, overdue, deadlines, legal);
    }
}
