package org.commonweave.volunteering;

import java.util.List;

/**
 * A part of a sentence, by its key in the bundles.
 *
 * @param arguments numbers and texts that the message takes
 */
public record Words(String key, List<Object> arguments) {

    public Words {
        arguments = List.copyOf(arguments);
    }

    static Words of(String key, Object... arguments) {
        return new Words(key, List.of(arguments));
    }
}
