package org.commonweave.caselog;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonweave.access.Viewer;
import org.commonweave.casework.Actor;
import org.commonweave.casework.Case;
import org.commonweave.casework.CaseEvent;
import org.commonweave.casework.CaseState;
import org.commonweave.casework.CaseType;
import org.commonweave.casework.Casework;
import org.commonweave.casework.History;
import org.commonweave.casework.Recorded;
import org.commonweave.casework.Task;
import org.commonweave.casework.TaskState;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * A case as it is stored. Where there is a log, the log is right; where there is none, its records tell what the log would
 * have been.
 *
 * @param visible true when the viewer it was read for may see it
 * @param records what its records say
 * @param platforms of its territory: those for coordination, then sub-district offices
 * @param log what is in the log; empty for a case that was imported
 * @param odd where a relationship says another state than its own times
 * @param hidden the summonses that the viewer may not see, or whose organization they may not see
 */
public record StoredCase(
        boolean visible,
        Recorded records,
        List<String> platforms,
        List<CaseEvent> log,
        List<String> odd,
        Set<String> hidden) {

    public StoredCase {
        hidden = Set.copyOf(hidden);
        odd = List.copyOf(odd);
        platforms = List.copyOf(platforms);
        log = List.copyOf(log);
    }

    static StoredCase of(CaseType type, Record row) {
        OffsetDateTime openedAt = row.get("openedAt").asOffsetDateTime();
        return new StoredCase(
                row.get("visible").asBoolean(),
                new Recorded(
                        type,
                        row.get("id").asString(),
                        row.get("initiator").asString(null),
                        CaseState.of(type, row.get("state").asString()),
                        openedAt,
                        time(row.get("closedAt")),
                        row.get("rating").isNull() ? null : row.get("rating").asInt(),
                        row.get("recordedAt").isNull()
                                ? openedAt
                                : row.get("recordedAt").asOffsetDateTime(),
                        row.get("tasks").asList(StoredCase::task)),
                platforms(row.get("platforms")),
                row.get("events").asList(CaseEvent::of),
                row.get("tasks").asList(StoredCase::odd).stream()
                        .flatMap(List::stream)
                        .toList(),
                row.get("tasks").asList(Function.<Value>identity()).stream()
                        .filter(task -> !task.get("visible").asBoolean())
                        .map(task -> task.get("properties").get("id").asString())
                        .collect(Collectors.toSet()));
    }

    /** As if nothing that is hidden from the viewer had ever been asked: no gap tells of it. */
    StoredCase seen() {
        if (hidden.isEmpty()) {
            return this;
        }
        Recorded seen = records.only(task -> !hidden.contains(task.summons()));
        List<CaseEvent> events =
                CaseEvent.only(log, event -> event.summons() == null || !hidden.contains(event.summons()));
        return new StoredCase(visible, seen, platforms, events, odd, Set.of());
    }

    /** Coordination platforms before sub-district offices. */
    private static List<String> platforms(Value found) {
        return found.asList(one -> one.get(0).asString() + " " + one.get(1).asString()).stream()
                .sorted()
                .map(one -> one.substring(one.indexOf(' ') + 1))
                .toList();
    }

    private static List<String> odd(Value row) {
        Task task = task(row);
        String said = row.get("properties").get("state").asString(null);
        return said == null || said.equals(task.state().name())
                ? List.of()
                : List.of("The task " + task.seq() + " says that it is " + said + ", and its times say " + task.state()
                        + ".");
    }

    private static Task task(Value row) {
        Value stored = row.get("properties");
        Map<TaskState, OffsetDateTime> stamps = new EnumMap<>(TaskState.class);
        Stamps.PROPERTIES.forEach((state, property) -> {
            OffsetDateTime at = time(stored.get(property));
            if (at != null) {
                stamps.put(state, at);
            }
        });
        String reason = stored.get("returnedReason").asString(null);
        OffsetDateTime returnedAt = time(stored.get("returnedAt"));
        if (reason != null || returnedAt != null) {
            stamps.put(
                    "TRANSFERRED".equals(stored.get("state").asString(null))
                            ? TaskState.TRANSFERRED
                            : TaskState.RETURNED,
                    returnedAt != null ? returnedAt : java.util.Collections.max(stamps.values()));
        }
        return new Task(
                stored.get("id").asString(),
                stored.get("seq").asInt(1),
                row.get("organization").asString(),
                stamps,
                reason,
                null,
                stored.get("transferredFromSeq").isNull()
                        ? null
                        : stored.get("transferredFromSeq").asInt(),
                Map.of());
    }

    private static @Nullable OffsetDateTime time(Value value) {
        return value.isNull() ? null : value.asOffsetDateTime();
    }

    /** The time of a property that was read as an object. */
    static @Nullable OffsetDateTime time(@Nullable Object value) {
        return value instanceof ZonedDateTime zoned ? zoned.toOffsetDateTime() : (OffsetDateTime) value;
    }

    /** The log, or what it would have been. */
    public List<CaseEvent> told() {
        return log.isEmpty() ? History.told(records) : log;
    }

    public Case file() {
        return Casework.replay(told());
    }

    /** The case with its log begun, if it was imported, and the events that begin it. */
    Begun begun(OffsetDateTime now) {
        List<CaseEvent> history = log.isEmpty() ? History.of(records, now) : List.of();
        return new Begun(Casework.replay(log.isEmpty() ? history : log), history);
    }

    record Begun(Case file, List<CaseEvent> history) {}

    /** As whom the viewer acts: for an organization, or as nobody. */
    public Actor actor(Viewer viewer) {
        String organization = viewer.role().keepsRecords() ? viewer.organization() : null;
        return new Actor(viewer.role().name(), organization, organization != null && platforms.contains(organization));
    }

    /** True for those who began it, were asked, or coordinate, and for administrators. */
    public boolean concerns(Viewer viewer) {
        Actor actor = actor(viewer);
        String own = actor.organization();
        return viewer.administers()
                || actor.dispatches()
                || own != null
                        && (own.equals(records.initiator())
                                || own.equals(file().initiator())
                                || file().tasks().stream()
                                        .anyMatch(task -> task.department().equals(own)));
    }
}
