package org.commonweave.account;

import java.util.Locale;
import org.commonweave.text.Messages;
import org.jspecify.annotations.Nullable;

/** The words of this feature, from the bundles messages/account. */
final class Wording {

    private static final Messages.Bundle BUNDLE = Messages.Bundle.of("account");

    private Wording() {}

    /** Chinese for those who prefer it, English otherwise. */
    static Messages in(@Nullable Locale locale) {
        return BUNDLE.forReader(locale);
    }
}
