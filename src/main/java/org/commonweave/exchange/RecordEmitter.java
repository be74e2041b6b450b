package org.commonweave.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.exchange.language.LanguageTexts;
import org.commonweave.exchange.time.PartialDates;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.commonweave.record.StableId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Sends out the records that one item of a source gives, with its position and its identifiers. */
public record RecordEmitter(String scope, ImportOptions options, RecordSink sink, Position position, ObjectNode item) {

    public NodeRef ref(String label, String sourceId) {
        return new NodeRef(label, StableId.fromSource(scope, label, sourceId));
    }

    /** Properties that begin with the source's identifier. */
    public Map<String, Object> properties(String sourceId) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("externalId", sourceId);
        return properties;
    }

    /** Adds the text in the property of its language. */
    public void text(Map<String, Object> properties, String base, @Nullable String text) {
        LanguageTexts.put(properties, base, text, options.language());
    }

    public void node(NodeRef ref, Map<String, Object> properties) {
        sink.accept(new Located<>(new NodeRecord(ref.label(), ref.id(), properties), position));
    }

    public void tie(String type, NodeRef from, NodeRef to, String key, Map<String, Object> properties) {
        sink.accept(new Located<>(RelationshipRecord.of(type, from, to, key, properties), position));
    }

    public void amend(NodeRef ref, Map<String, Object> properties) {
        sink.amend(new Located<>(new Amendment(Amendment.Target.NODE, ref.label(), ref.id(), properties), position));
    }

    /** Adds the validity that a first and a last day give. */
    public void validity(Map<String, Object> properties, @Nullable String first, @Nullable String last) {
        String from = bound("start", first, first == null ? null : PartialDates.start(first));
        String to = bound("end", last, last == null ? null : PartialDates.end(last));
        if (from != null) {
            properties.put("validFrom", from);
        }
        if (to != null && (from == null || from.compareTo(to) < 0)) {
            properties.put("validTo", to);
        } else if (to != null) {
            problem(
                    "end",
                    ProblemCode.INVALID_DATE,
                    "It ends (" + last + ") before it begins (" + first + ").",
                    "Correct the dates; the end was left out.");
        }
    }

    private @Nullable String bound(String which, @Nullable String text, @Nullable String bound) {
        if (text != null && bound == null) {
            problem(
                    which,
                    ProblemCode.INVALID_DATE,
                    "The " + which + " is '" + text + "', which is no date.",
                    "Write it as 2026-05-01; it was left out.");
        }
        return bound;
    }

    public void problem(@Nullable String field, ProblemCode code, String message, String action) {
        sink.problem(Problem.at(position, field, code, message, action));
    }

    /** The whole item goes to the reject file. */
    public void reject(@Nullable String field, ProblemCode code, String message, String action) {
        sink.reject(new RejectedRow(position, List.of(), item, Problem.at(position, field, code, message, action)));
    }

    /** The text of a field of the item or of a part of it; null when it is blank. */
    public static @Nullable String text(ObjectNode object, String field) {
        String text = object.path(field).isContainer()
                ? ""
                : object.path(field).asString("").strip();
        return text.isEmpty() ? null : text;
    }
}
