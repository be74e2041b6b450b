package org.commonweave.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A node: its label is the name of a type of the model. */
public record NodeRecord(String label, String id, Map<String, Object> properties) implements GraphRecord {

    public NodeRecord {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    @Override
    public NodeRecord with(Map<String, Object> others) {
        return new NodeRecord(label, id, others);
    }
}
