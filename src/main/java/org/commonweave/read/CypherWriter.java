package org.commonweave.read;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hands out variables and parameters for one statement. Values of callers only ever become parameters. */
final class CypherWriter {

    private final Map<String, Object> parameters = new HashMap<>();
    private int numbered;
    private int variables;

    /** A reference to the value. */
    String parameter(@Nullable Object value) {
        return named("p" + numbered++, value);
    }

    /** A reference to a value that has a name of its own, so that another can take its place. */
    String named(String name, @Nullable Object value) {
        parameters.put(name, value);
        return "$" + name;
    }

    /** A variable that nothing else in the statement uses. */
    String variable(String prefix) {
        return prefix + variables++;
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
