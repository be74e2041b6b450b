package org.commonweave.deliberation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.jspecify.annotations.Nullable;

/**
 * The records of a motion, as its log has it.
 *
 * @param visibility of the motion, which its relationships have too
 */
record MotionRecords(Motion motion, String visibility) {

    static final String ACTIVITY = "Activity";
    private static final String ORGANIZATION = "Organization";

    /** The activity, with what is known of it beside its course. */
    NodeRecord node(Map<String, Object> base) {
        Map<String, Object> properties = new LinkedHashMap<>(base);
        properties.put("kind", "DECISION");
        properties.put("motionState", motion.state().name());
        properties.put("outcome", motion.state().outcome());
        properties.put("outcomeReason", motion.reason());
        properties.put("start", motion.raisedAt());
        properties.put("end", motion.settledAt());
        return new NodeRecord(ACTIVITY, motion.id(), properties);
    }

    /** The relationships that the events made or changed. */
    Stream<GraphRecord> ties(List<MotionEvent> events) {
        return events.stream().flatMap(this::ties).distinct();
    }

    private Stream<GraphRecord> ties(MotionEvent event) {
        return switch (event.type()) {
            case RAISED ->
                Stream.of(
                        tie("LED", ref(ORGANIZATION, event.by()), own(), Map.of()),
                        tie("PUT_TO", own(), ref(ORGANIZATION, event.to()), Map.of()));
            case SCHEDULED -> Stream.of(tie("ON_AGENDA", own(), ref(ACTIVITY, event.subject()), Map.of()));
            case ADOPTED, REJECTED -> Stream.of(tie("DECIDED", ref(ORGANIZATION, event.by()), own(), Map.of()));
            case ASSIGNED, COMPLETED, DISPUTED -> motion.followUp(event.followUp()).map(this::followUp).stream();
            case SETTLED -> Stream.of(tie("LED_TO", own(), ref("Agreement", event.subject()), Map.of()));
            case DEFERRED, CONFIRMED, WITHDRAWN -> Stream.of();
        };
    }

    private GraphRecord followUp(FollowUp one) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        properties.put("seq", one.seq());
        properties.put("action", one.action());
        properties.put("dueBy", one.dueBy());
        properties.put("assignedAt", one.assignedAt());
        properties.put("doneAt", one.doneAt());
        return new RelationshipRecord(
                "ASSIGNED_TO", one.id(), own(), ref(ORGANIZATION, one.organization()), shared(properties));
    }

    private RelationshipRecord tie(String type, NodeRef from, NodeRef to, Map<String, Object> properties) {
        return RelationshipRecord.of(type, from, to, "", shared(properties));
    }

    /** Who may see the motion may see how it came about; the body keeps it. */
    Map<String, Object> shared(Map<String, ? extends @Nullable Object> properties) {
        return shared(properties, visibility, motion.body());
    }

    static Map<String, Object> shared(
            Map<String, ? extends @Nullable Object> properties, String visibility, @Nullable String keeper) {
        Map<String, Object> all = new LinkedHashMap<>();
        properties.forEach((name, value) -> all.put(name, value));
        all.put("visibility", visibility);
        all.put("ownerId", keeper);
        return all;
    }

    private NodeRef own() {
        return ref(ACTIVITY, motion.id());
    }

    private static NodeRef ref(String label, @Nullable String id) {
        return new NodeRef(label, Objects.requireNonNull(id));
    }
}
