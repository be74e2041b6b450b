package org.commonweave.deliberation;

import graphql.schema.DataFetchingEnvironment;
import java.time.OffsetDateTime;
import java.util.List;
import org.commonweave.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A motion as one viewer is told it: organizations, meetings and agreements only as far as the viewer may see how they are
 * related to it.
 *
 * @param now when it is told
 */
record MotionView(StoredMotion stored, Motion motion, Viewer viewer, OffsetDateTime now) {

    static MotionView of(StoredMotion stored, Viewer viewer, OffsetDateTime now) {
        return new MotionView(stored, stored.motion(), viewer, now);
    }

    public MotionState state() {
        return motion.state();
    }

    public @Nullable String proposer() {
        return seen(motion.proposer());
    }

    public @Nullable String body() {
        return seen(motion.body());
    }

    public @Nullable OffsetDateTime raisedAt() {
        return stored.log().isEmpty() ? stored.records().raisedAt() : motion.raisedAt();
    }

    public @Nullable OffsetDateTime settledAt() {
        return motion.settledAt();
    }

    public @Nullable String meeting() {
        return seen(motion.meeting());
    }

    public @Nullable String reason() {
        return motion.reason();
    }

    public List<Told> followUps() {
        return visible().stream().map(one -> new Told(one, now)).toList();
    }

    private List<FollowUp> visible() {
        return motion.followUps().stream()
                .filter(one -> seen(one.organization()) != null)
                .toList();
    }

    public List<MotionEvent> trace() {
        return stored.told().stream()
                .map(event -> event.masked(
                        seen(event.by()),
                        seen(event.to()),
                        seen(event.subject()),
                        event.type() == MotionEventType.ASSIGNED && seen(event.to()) == null ? null : event.reason()))
                .toList();
    }

    public List<MotionLegalStep> legalSteps() {
        return Procedure.legal(motion, StoredMotion.actor(viewer), stored.meetingBegun(motion, now));
    }

    public MotionFate becameOf(DataFetchingEnvironment environment) {
        OffsetDateTime asOf = environment.getArgument("asOf");
        return MotionFate.of(
                motion,
                visible(),
                stored.seen().contains(String.valueOf(motion.meeting())) ? meetingStart() : null,
                asOf == null ? now : asOf,
                environment.getArgument("lang"));
    }

    private @Nullable OffsetDateTime meetingStart() {
        return stored.records().meetings().stream()
                .filter(one -> one.id().equals(motion.meeting()))
                .findFirst()
                .map(RecordedMotion.Meeting::start)
                .orElse(null);
    }

    private @Nullable String seen(@Nullable String id) {
        return id != null && (stored.seen().contains(id) || id.equals(viewer.organization())) ? id : null;
    }

    /** A follow-up as it is told. */
    record Told(FollowUp of, OffsetDateTime now) {

        public String uuid() {
            return of.id();
        }

        public int seq() {
            return of.seq();
        }

        public String organization() {
            return of.organization();
        }

        public String action() {
            return of.action();
        }

        public OffsetDateTime dueBy() {
            return of.dueBy();
        }

        public OffsetDateTime assignedAt() {
            return of.assignedAt();
        }

        public @Nullable OffsetDateTime doneAt() {
            return of.doneAt();
        }

        public boolean overdue() {
            return of.overdue(now);
        }
    }
}
