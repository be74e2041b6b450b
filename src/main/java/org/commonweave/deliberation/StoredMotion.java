package org.commonweave.deliberation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.commonweave.access.Viewer;
import org.commonweave.casework.Actor;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * A motion as it is stored. Where there is a log, the log is right; where there is none, its records tell what the log would
 * have been.
 *
 * @param visible true when the viewer it was read for may see it
 * @param visibility who may see it, which holds for its relationships too
 * @param seen identifiers of what it is related to, as far as the viewer may see it and the relationship
 * @param log what is in the log; empty for a motion that was imported
 */
record StoredMotion(
        boolean visible, String visibility, RecordedMotion records, Set<String> seen, List<MotionEvent> log) {

    StoredMotion {
        seen = Set.copyOf(seen);
        log = List.copyOf(log);
    }

    static StoredMotion of(Record row) {
        List<RecordedMotion.Meeting> meetings = row.get("meetings")
                .asList(one -> new RecordedMotion.Meeting(one.get("id").asString(), time(one.get("start"))));
        List<String> deciders = row.get("deciders").asList(Value::asString);
        String body = row.get("body").asString(deciders.isEmpty() ? null : deciders.get(0));
        String outcome = row.get("outcome").asString(null);
        return new StoredMotion(
                row.get("visible").asBoolean(),
                row.get("visibility").asString(),
                new RecordedMotion(
                        row.get("id").asString(),
                        row.get("proposer").asString(null),
                        body,
                        MotionState.of(row.get("state").asString(null), outcome, !meetings.isEmpty()),
                        outcome,
                        row.get("reason").asString(null),
                        time(row.get("start")),
                        time(row.get("end")),
                        row.get("recordedAt").asOffsetDateTime(),
                        meetings,
                        row.get("followUps").asList(StoredMotion::followUp),
                        row.get("agreements").asList(Value::asString),
                        deciders),
                Set.copyOf(row.get("seen").asList(Value::asString)),
                row.get("events").asList(MotionEvent::of));
    }

    private static FollowUp followUp(Value row) {
        Value stored = row.get("properties");
        return new FollowUp(
                stored.get("id").asString(),
                stored.get("seq").asInt(),
                row.get("organization").asString(),
                stored.get("action").asString(),
                stored.get("dueBy").asOffsetDateTime(),
                stored.get("assignedAt").asOffsetDateTime(),
                time(stored.get("doneAt")));
    }

    private static @Nullable OffsetDateTime time(Value value) {
        return value.isNull() ? null : value.asOffsetDateTime();
    }

    /** The log, or what it would have been. */
    List<MotionEvent> told() {
        return log.isEmpty() ? MotionHistory.told(records) : log;
    }

    Motion motion() {
        return Procedure.replay(told());
    }

    /** The motion with its log begun, if it was imported, and the events that begin it. */
    Begun begun(OffsetDateTime now) {
        List<MotionEvent> history = log.isEmpty() ? MotionHistory.of(records, now) : List.of();
        return new Begun(Procedure.replay(log.isEmpty() ? history : log), history);
    }

    record Begun(Motion motion, List<MotionEvent> history) {}

    /** True when the meeting on whose agenda it was put last has begun. */
    boolean meetingBegun(Motion motion, OffsetDateTime now) {
        return records.meetings().stream()
                .filter(meeting -> meeting.id().equals(motion.meeting()))
                .map(RecordedMotion.Meeting::start)
                .filter(Objects::nonNull)
                .anyMatch(start -> !start.isAfter(now));
    }

    /** As whom the viewer acts: for an organization, or as nobody. */
    static Actor actor(Viewer viewer) {
        return new Actor(viewer.role().name(), viewer.role().keepsRecords() ? viewer.organization() : null, false);
    }
}
