package org.commonweave.mutation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;

/** Tells the properties of an input from what says how to write them. */
final class Inputs {

    private static final List<String> CONTROL =
            List.of("id", "uuid", "from", "to", "expectedVersion", "idempotencyKey");

    private Inputs() {}

    /** What the input says of the record, with null for what is to be removed. */
    static Map<String, Object> properties(Map<String, Object> input) {
        Map<String, Object> properties = new LinkedHashMap<>(input);
        CONTROL.forEach(properties::remove);
        return properties;
    }

    static RelationshipRecord link(
            String type, NodeRef from, NodeRef to, Map<String, Object> properties, Map<String, Object> input) {
        Object uuid = input.get("uuid");
        return uuid == null
                ? RelationshipRecord.of(
                        type, from, to, String.valueOf(properties.getOrDefault("validFrom", "")), properties)
                : new RelationshipRecord(type, uuid.toString(), from, to, properties);
    }
}
