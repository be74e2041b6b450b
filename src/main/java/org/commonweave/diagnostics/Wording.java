package org.commonweave.diagnostics;

import java.util.List;
import org.commonweave.text.Messages;
import org.jspecify.annotations.Nullable;

/** The words of diagnostics, from the bundles messages/diagnosis. */
record Wording(Messages messages) {

    private static final Messages.Bundle BUNDLE = Messages.Bundle.of("diagnosis");

    /** In the language asked for; Simplified Chinese otherwise, as names are. */
    static Wording in(@Nullable Object lang) {
        return new Wording(BUNDLE.in(lang));
    }

    /** The message of a key with its arguments put in. */
    String say(String key, List<Object> arguments) {
        return messages.say(key, arguments.toArray());
    }
}
