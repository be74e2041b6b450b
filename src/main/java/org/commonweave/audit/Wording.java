package org.commonweave.audit;

import graphql.GraphQLError;
import java.util.Locale;
import java.util.Map;
import org.commonweave.refusal.Refusal;
import org.commonweave.text.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.ErrorType;

/** The words of this feature, from the bundles messages/audit. */
final class Wording {

    private static final Messages.Bundle BUNDLE = Messages.Bundle.of("audit");

    private Wording() {}

    /** The error that tells of a refusal of the audit. */
    static GraphQLError told(Refusal refused, @Nullable Locale locale) {
        return GraphQLError.newError()
                .errorType(ErrorType.INTERNAL_ERROR)
                .message("%s", in(locale).say(refused.code().equals(Trawling.CODE) ? "trawling" : "unavailable"))
                .extensions(Map.of("code", refused.code()))
                .build();
    }

    /** Chinese for those who prefer it, English otherwise. */
    static Messages in(@Nullable Locale locale) {
        return BUNDLE.forReader(locale);
    }
}
