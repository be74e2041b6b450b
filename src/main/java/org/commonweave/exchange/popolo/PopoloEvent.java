package org.commonweave.exchange.popolo;

import java.util.List;
import java.util.Map;
import org.commonweave.exchange.ProblemCode;
import org.commonweave.exchange.RecordEmitter;
import org.commonweave.exchange.time.PartialDates;
import org.commonweave.record.NodeRef;
import org.commonweave.text.Folding;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An event, or a motion, which is a decision. Who attended is left out: the graph keeps hours, not presence. */
final class PopoloEvent {

    private static final List<String> MAPPED = List.of(
            "id",
            "name",
            "text",
            "description",
            "start_date",
            "end_date",
            "attendees",
            "organization_id",
            "organization");

    private final RecordEmitter emitter;

    PopoloEvent(RecordEmitter emitter) {
        this.emitter = emitter;
    }

    void emit(ObjectNode event) {
        boolean motion = event.has("text") || event.has("vote_events");
        String name = RecordEmitter.text(event, motion ? "text" : "name");
        String organization = PopoloParts.reference(event, "organization");
        String given = RecordEmitter.text(event, "id");
        String id = given == null && name != null ? organization + "/" + Folding.fold(name) : given;
        if (id == null) {
            emitter.reject("id", ProblemCode.MISSING, "The event has neither an id nor a name.", "Give it an id.");
            return;
        }
        NodeRef activity = emitter.ref("Activity", id);
        Map<String, Object> properties = emitter.properties(id);
        properties.put("kind", motion ? "DECISION" : "EVENT");
        emitter.text(properties, "name", name);
        emitter.text(properties, "description", RecordEmitter.text(event, "description"));
        when(event, motion, properties);
        if (motion) {
            properties.put("outcome", outcome(RecordEmitter.text(event, "result")));
        }
        if (event.has("attendees")) {
            emitter.problem(
                    "attendees", ProblemCode.LEFT_OUT, "Who attended is not kept.", "Nothing needs to be done.");
        }
        PopoloParts.extras(event, MAPPED, properties);
        emitter.node(activity, properties);
        if (organization != null) {
            emitter.tie(motion ? "DECIDED" : "LED", emitter.ref("Organization", organization), activity, "", Map.of());
        }
    }

    private void when(ObjectNode event, boolean motion, Map<String, Object> properties) {
        String start = RecordEmitter.text(event, motion ? "date" : "start_date");
        String end = RecordEmitter.text(event, "end_date");
        put("start", start, start == null ? null : PartialDates.start(start), properties);
        put("end", end, end == null ? null : PartialDates.end(end), properties);
    }

    private void put(String name, @Nullable String text, @Nullable String instant, Map<String, Object> properties) {
        if (instant != null) {
            properties.put(name, instant);
        } else if (text != null) {
            emitter.problem(
                    name,
                    ProblemCode.INVALID_DATE,
                    "The " + name + " is '" + text + "', which is no date.",
                    "Write it as 2026-05-01; it was left out.");
        }
    }

    private static String outcome(@Nullable String result) {
        return switch (result == null ? "" : result) {
            case "pass", "passed", "adopted" -> "ADOPTED";
            case "fail", "failed", "rejected" -> "REJECTED";
            default -> "PENDING";
        };
    }
}
