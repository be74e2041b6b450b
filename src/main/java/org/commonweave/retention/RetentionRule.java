package org.commonweave.retention;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.commonweave.access.Instants;
import org.commonweave.graph.Statement;

/**
 * One rule: what it is about, and how it is counted and carried out, a part at a time.
 *
 * @param facts true when answers rest on what it changes
 */
record RetentionRule(String name, Statement count, Statement carryOut, boolean facts, Map<String, Object> parameters) {

    RetentionRule {
        parameters = Map.copyOf(parameters);
    }

    static RetentionRule facts(String name, Statement count, Statement carryOut, Map<String, Object> parameters) {
        return new RetentionRule(name, count, carryOut, true, parameters);
    }

    /** About what the service keeps for itself. */
    static RetentionRule own(String name, Statement count, Statement carryOut, OffsetDateTime before) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("before", Instants.first(before));
        return new RetentionRule(name, count, carryOut, false, parameters);
    }
}
