package org.commonweave.change;

import java.util.List;
import java.util.Map;
import org.commonweave.record.GraphRecord;

/**
 * A record after the check against the model.
 *
 * @param properties what to store, typed; meaningful only without violations
 */
public record Checked(GraphRecord record, Map<String, Object> properties, List<Violation> violations) {

    public Checked {
        violations = List.copyOf(violations);
    }

    public boolean valid() {
        return violations.isEmpty();
    }

    /** A digest of what is stored, kept beside it: a record that is written again with the same changes nothing. */
    public String contentHash() {
        return ContentHash.of(properties);
    }
}
