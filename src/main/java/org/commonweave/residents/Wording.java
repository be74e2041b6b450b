package org.commonweave.residents;

import java.util.List;
import java.util.stream.Collectors;
import org.commonweave.text.Messages;
import org.commonweave.volunteering.Words;
import org.jspecify.annotations.Nullable;

/** The words of this feature, from the bundles messages/residents. */
record Wording(Messages messages) {

    private static final Messages.Bundle BUNDLE = Messages.Bundle.of("residents");

    /** In the language asked for; Simplified Chinese otherwise, as names are. */
    static Wording in(@Nullable Object lang) {
        return new Wording(BUNDLE.in(lang));
    }

    /** The message of a key with its arguments put in. */
    String say(String key, @Nullable Object... arguments) {
        return messages.say(key, arguments);
    }

    /** Parts of a sentence as one. */
    String sentence(List<Words> parts) {
        String comma = say("why.and");
        return say(
                "why.sentence",
                parts.stream()
                        .map(part -> say(part.key(), part.arguments().toArray()))
                        .collect(Collectors.joining(comma)));
    }
}
