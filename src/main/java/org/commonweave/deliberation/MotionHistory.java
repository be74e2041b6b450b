package org.commonweave.deliberation;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commonweave.casework.Actor;
import org.commonweave.record.StableId;
import org.jspecify.annotations.Nullable;

/**
 * The log that an imported motion would have had, told from its records. What has no time of its own is put at the last time
 * known.
 */
final class MotionHistory {

    private final RecordedMotion recorded;
    private final OffsetDateTime recordedAt;
    private final List<MotionEvent> events = new ArrayList<>();

    private MotionHistory(RecordedMotion recorded, OffsetDateTime recordedAt) {
        this.recorded = recorded;
        this.recordedAt = recordedAt;
    }

    /** As it is told while it is not in the log: no chain holds it. */
    static List<MotionEvent> told(RecordedMotion recorded) {
        return of(recorded, recorded.recordedAt()).stream()
                .map(MotionEvent::unsealed)
                .toList();
    }

    /** As it begins the log, with the first step that is taken. */
    static List<MotionEvent> of(RecordedMotion recorded, OffsetDateTime recordedAt) {
        MotionHistory history = new MotionHistory(recorded, recordedAt);
        history.tell();
        return history.events;
    }

    private void tell() {
        add(MotionEventType.RAISED, recorded.raisedAt(), recorded.proposer(), recorded.body(), null, null);
        recorded.meetings()
                .forEach(meeting -> add(MotionEventType.SCHEDULED, null, recorded.body(), null, meeting.id(), null));
        MotionState state = recorded.state();
        if (state.adopted()) {
            add(MotionEventType.ADOPTED, recorded.settledAt(), recorded.body(), null, null, recorded.reason());
            followUps();
            recorded.agreements()
                    .forEach(agreement -> add(MotionEventType.SETTLED, null, recorded.body(), null, agreement, null));
        }
        switch (state) {
            case REJECTED ->
                add(MotionEventType.REJECTED, recorded.settledAt(), recorded.body(), null, null, recorded.reason());
            case DEFERRED -> add(MotionEventType.DEFERRED, null, recorded.body(), null, null, recorded.reason());
            case WITHDRAWN ->
                add(
                        MotionEventType.WITHDRAWN,
                        recorded.settledAt(),
                        recorded.proposer(),
                        null,
                        null,
                        recorded.reason());
            case CONFIRMED -> add(MotionEventType.CONFIRMED, null, recorded.proposer(), null, null, null);
            case RAISED, ON_AGENDA, ADOPTED, FOLLOWED_UP -> {}
        }
    }

    private record Happening(OffsetDateTime at, boolean done, FollowUp followUp) {}

    /** By when each was asked for and done; what was asked for at the same time, by number. */
    private void followUps() {
        List<Happening> happenings = new ArrayList<>();
        recorded.followUps().forEach(one -> {
            happenings.add(new Happening(one.assignedAt(), false, one));
            if (one.doneAt() != null) {
                happenings.add(new Happening(later(one.doneAt(), one.assignedAt()), true, one));
            }
        });
        happenings.sort(Comparator.comparing((Happening one) -> one.at().toInstant())
                .thenComparing(Happening::done)
                .thenComparing(one -> one.followUp().seq()));
        happenings.forEach(one -> {
            FollowUp followUp = one.followUp();
            if (one.done()) {
                add(MotionEventType.COMPLETED, one.at(), followUp.organization(), null, null, followUp, null);
            } else {
                add(
                        MotionEventType.ASSIGNED,
                        one.at(),
                        recorded.body(),
                        followUp.organization(),
                        null,
                        followUp,
                        followUp.action());
            }
        });
    }

    private static OffsetDateTime later(OffsetDateTime one, OffsetDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private void add(
            MotionEventType type,
            @Nullable OffsetDateTime at,
            @Nullable String by,
            @Nullable String to,
            @Nullable String subject,
            @Nullable String reason) {
        add(type, at, by, to, subject, null, reason);
    }

    private void add(
            MotionEventType type,
            @Nullable OffsetDateTime at,
            @Nullable String by,
            @Nullable String to,
            @Nullable String subject,
            @Nullable FollowUp followUp,
            @Nullable String reason) {
        MotionEvent last = events.isEmpty() ? null : events.get(events.size() - 1);
        OffsetDateTime known = last == null ? recorded.recordedAt() : last.at();
        events.add(new MotionEvent(
                        StableId.of("MotionEvent", recorded.id(), String.valueOf(events.size() + 1)),
                        recorded.id(),
                        events.size() + 1,
                        type,
                        at == null || last != null && known.isAfter(at) ? known : at,
                        recordedAt,
                        by,
                        Actor.SERVICE_ROLE,
                        to,
                        followUp == null ? null : followUp.id(),
                        subject,
                        type == MotionEventType.ASSIGNED && followUp != null ? followUp.dueBy() : null,
                        reason,
                        last == null ? null : last.hash(),
                        null,
                        "")
                .sealed());
    }
}
