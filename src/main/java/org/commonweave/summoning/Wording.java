package org.commonweave.summoning;

import org.commonweave.text.Messages;
import org.jspecify.annotations.Nullable;

/** The words of this feature, from the bundles messages/summoning. */
record Wording(Messages messages) {

    private static final Messages.Bundle BUNDLE = Messages.Bundle.of("summoning");

    /** In the language asked for; Simplified Chinese otherwise, as names are. */
    static Wording in(@Nullable Object lang) {
        return new Wording(BUNDLE.in(lang));
    }

    /** The message of a key with its arguments put in. */
    String say(String key, @Nullable Object... arguments) {
        return messages.say(key, arguments);
    }
}
