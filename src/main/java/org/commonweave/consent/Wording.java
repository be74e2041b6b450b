package org.commonweave.consent;

import java.util.Locale;
import org.commonweave.text.Messages;
import org.jspecify.annotations.Nullable;

/** The words of this feature, from the bundles messages/consent. */
final class Wording {

    private static final Messages.Bundle BUNDLE = Messages.Bundle.of("consent");

    private Wording() {}

    /** In the language of an argument; Simplified Chinese otherwise, as names are. */
    static Messages in(@Nullable Object lang) {
        return BUNDLE.in(lang);
    }

    /** Chinese for those who prefer it, English otherwise. */
    static Messages forReader(@Nullable Locale locale) {
        return BUNDLE.forReader(locale);
    }
}
