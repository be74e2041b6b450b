package org.commonweave.exchange.hsds;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commonweave.exchange.Amendment;
import org.commonweave.exchange.ImportOptions;
import org.commonweave.exchange.Located;
import org.commonweave.exchange.Problem;
import org.commonweave.exchange.ProblemCode;
import org.commonweave.exchange.RecordSink;
import org.commonweave.exchange.RejectedRow;
import org.commonweave.exchange.language.LanguageTexts;
import org.commonweave.exchange.source.Json;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.commonweave.record.StableId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What every row of HSDS needs to become records: identifiers, languages and where the records go. */
record HsdsContext(String scope, ImportOptions options, RecordSink sink) {

    NodeRef ref(String label, String sourceId) {
        return new NodeRef(label, StableId.fromSource(scope, label, sourceId));
    }

    /** Properties that begin with the source's identifier. */
    Map<String, Object> properties(String sourceId) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("externalId", sourceId);
        return properties;
    }

    void text(Map<String, Object> properties, String base, @Nullable String text) {
        LanguageTexts.put(properties, base, text, options.language());
    }

    static void put(Map<String, Object> properties, String name, @Nullable Object value) {
        if (value != null) {
            properties.put(name, value);
        }
    }

    void node(NodeRef ref, Map<String, Object> properties, HsdsRow row) {
        GraphRecord node = new NodeRecord(ref.label(), ref.id(), properties);
        sink.accept(new Located<>(node, row.position()));
    }

    void tie(String type, NodeRef from, NodeRef to, HsdsRow row) {
        tie(type, from, to, "", Map.of(), row);
    }

    void tie(String type, NodeRef from, NodeRef to, String key, Map<String, Object> properties, HsdsRow row) {
        GraphRecord tie = RelationshipRecord.of(type, from, to, key, properties);
        sink.accept(new Located<>(tie, row.position()));
    }

    void amend(NodeRef ref, Map<String, Object> properties, HsdsRow row) {
        Amendment amendment = new Amendment(Amendment.Target.NODE, ref.label(), ref.id(), properties);
        sink.amend(new Located<>(amendment, row.position()));
    }

    /** Adds an item to a list among the extras of a node. */
    void amendExtras(NodeRef ref, String list, JsonNode item, HsdsRow row) {
        amend(ref, Map.of("extras", extras(list, item)), row);
    }

    static String extras(String list, JsonNode item) {
        ObjectNode extras = Json.object();
        extras.putArray(list).add(item);
        return Json.CANONICAL.writeValueAsString(extras);
    }

    void problem(HsdsRow row, @Nullable String field, ProblemCode code, String message, String action) {
        sink.problem(Problem.at(row.position(), field, code, message, action));
    }

    void reject(HsdsRow row, @Nullable String field, ProblemCode code, String message, String action) {
        sink.reject(new RejectedRow(
                row.position(),
                row.raw().columns(),
                row.raw().content(),
                Problem.at(row.position(), field, code, message, action)));
    }
}
