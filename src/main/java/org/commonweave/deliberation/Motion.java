package org.commonweave.deliberation;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A motion as it stands after the events of its log.
 *
 * @param proposer the organization that raised it
 * @param body the platform it is put to
 * @param meetings on whose agenda it was put, the latest last
 * @param reason why it was rejected, deferred or taken back, or what was said when it was adopted
 * @param last the last event; null before the first
 */
public record Motion(
        String id,
        @Nullable String proposer,
        @Nullable String body,
        MotionState state,
        List<FollowUp> followUps,
        List<String> meetings,
        List<String> agreements,
        @Nullable OffsetDateTime raisedAt,
        @Nullable OffsetDateTime settledAt,
        @Nullable String reason,
        @Nullable MotionEvent last) {

    public Motion {
        followUps = List.copyOf(followUps);
        meetings = List.copyOf(meetings);
        agreements = List.copyOf(agreements);
    }

    static Motion before(String id) {
        return new Motion(id, null, null, MotionState.RAISED, List.of(), List.of(), List.of(), null, null, null, null);
    }

    int events() {
        return last == null ? 0 : last.seq();
    }

    /** The meeting on whose agenda it was put last. */
    @Nullable String meeting() {
        return meetings.isEmpty() ? null : meetings.get(meetings.size() - 1);
    }

    Optional<FollowUp> followUp(@Nullable String followUp) {
        return followUps.stream().filter(one -> one.id().equals(followUp)).findFirst();
    }

    int nextSeq() {
        return followUps.stream().mapToInt(FollowUp::seq).max().orElse(0) + 1;
    }

    /** What follows from an event, whoever caused it: it has happened. */
    Motion after(MotionEvent event) {
        Motion next = switch (event.type()) {
            case RAISED -> raised(event);
            case SCHEDULED -> with(MotionState.ON_AGENDA, settledAt, null).onAgenda(event);
            case ADOPTED -> with(MotionState.ADOPTED, event.at(), event.reason());
            case REJECTED -> with(MotionState.REJECTED, event.at(), event.reason());
            case DEFERRED -> with(MotionState.DEFERRED, settledAt, event.reason());
            case WITHDRAWN -> with(MotionState.WITHDRAWN, event.at(), event.reason());
            case ASSIGNED -> assigned(event);
            case COMPLETED -> done(event, event.at());
            case DISPUTED -> done(event, null);
            case CONFIRMED -> with(MotionState.CONFIRMED, settledAt, reason);
            case SETTLED -> settled(event);
        };
        return next.last(event);
    }

    private Motion raised(MotionEvent event) {
        return new Motion(
                id,
                event.by(),
                event.to(),
                MotionState.RAISED,
                followUps,
                meetings,
                agreements,
                event.at(),
                null,
                null,
                last);
    }

    private Motion with(MotionState reached, @Nullable OffsetDateTime settled, @Nullable String why) {
        return new Motion(id, proposer, body, reached, followUps, meetings, agreements, raisedAt, settled, why, last);
    }

    private Motion last(MotionEvent event) {
        return new Motion(
                id, proposer, body, state, followUps, meetings, agreements, raisedAt, settledAt, reason, event);
    }

    private Motion onAgenda(MotionEvent event) {
        return new Motion(
                id,
                proposer,
                body,
                state,
                followUps,
                moved(meetings, String.valueOf(event.subject())),
                agreements,
                raisedAt,
                settledAt,
                reason,
                last);
    }

    private Motion settled(MotionEvent event) {
        return new Motion(
                id,
                proposer,
                body,
                state,
                followUps,
                meetings,
                moved(agreements, String.valueOf(event.subject())),
                raisedAt,
                settledAt,
                reason,
                last);
    }

    /** What comes again is last and there once. */
    private static List<String> moved(List<String> all, String one) {
        List<String> moved = new ArrayList<>(all);
        moved.remove(one);
        moved.add(one);
        return moved;
    }

    private Motion assigned(MotionEvent event) {
        List<FollowUp> all = new ArrayList<>(followUps);
        all.add(new FollowUp(
                String.valueOf(event.followUp()),
                nextSeq(),
                String.valueOf(event.to()),
                String.valueOf(event.reason()),
                Objects.requireNonNull(event.dueBy()),
                event.at(),
                null));
        return with(MotionState.ADOPTED, all);
    }

    private Motion done(MotionEvent event, @Nullable OffsetDateTime at) {
        List<FollowUp> all = followUps.stream()
                .map(one -> one.id().equals(event.followUp()) ? one.done(at) : one)
                .toList();
        return with(all.stream().allMatch(FollowUp::done) ? MotionState.FOLLOWED_UP : MotionState.ADOPTED, all);
    }

    private Motion with(MotionState reached, List<FollowUp> changed) {
        return new Motion(
                id, proposer, body, reached, changed, meetings, agreements, raisedAt, settledAt, reason, last);
    }
}
