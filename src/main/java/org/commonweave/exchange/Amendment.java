package org.commonweave.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one row says about a record that another row defines, as a telephone number does about its organization.
 * Properties fill gaps and never contradict; extras are added to.
 *
 * @param name the label of the node or the type of the relationship
 */
public record Amendment(Target target, String name, String id, Map<String, Object> properties) {

    /** What is amended. */
    public enum Target {
        NODE,
        RELATIONSHIP
    }

    public Amendment {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
}
