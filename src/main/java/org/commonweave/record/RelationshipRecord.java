package org.commonweave.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A relationship: its type is a value of the model's RelationshipType, its ends are named by label and identifier. */
public record RelationshipRecord(String type, String id, NodeRef from, NodeRef to, Map<String, Object> properties)
        implements GraphRecord {

    public RelationshipRecord {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** A relationship whose identifier follows from its ends and a key that tells parallel ones apart. */
    public static RelationshipRecord of(
            String type, NodeRef from, NodeRef to, String key, Map<String, Object> properties) {
        return new RelationshipRecord(type, StableId.of(type, from.id(), to.id(), key), from, to, properties);
    }

    @Override
    public RelationshipRecord with(Map<String, Object> others) {
        return new RelationshipRecord(type, id, from, to, others);
    }
}
