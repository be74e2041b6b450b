package org.commonweave.retention;

import java.util.Locale;
import org.commonweave.text.Language;
import org.commonweave.text.Messages;
import org.jspecify.annotations.Nullable;

/** The words of this feature, from the bundles messages/retention. */
public final class Wording {

    private static final Messages.Bundle BUNDLE = Messages.Bundle.of("retention");

    private Wording() {}

    /** What a rule is about, in English. */
    public static String ofRule(String rule) {
        return BUNDLE.in(Language.EN).say("rule." + rule);
    }

    /** Chinese for those who prefer it, English otherwise. */
    static Messages forReader(@Nullable Locale locale) {
        return BUNDLE.forReader(locale);
    }
}
