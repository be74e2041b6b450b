package org.commonweave.diagnosis;

import java.util.List;

/**
 * Something the reader must know to read the number right.
 *
 * @param key message key in the bundles messages/diagnosis, one for each language
 * @param arguments numbers and texts that the message takes
 */
public record Caveat(String key, List<Object> arguments) {

    public Caveat {
        arguments = List.copyOf(arguments);
    }

    public static Caveat of(String key, Object... arguments) {
        return new Caveat(key, List.of(arguments));
    }
}
