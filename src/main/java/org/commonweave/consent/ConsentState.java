package org.commonweave.consent;

import graphql.schema.DataFetchingEnvironment;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says to one purpose.
 *
 * @param history the newest first
 */
public record ConsentState(ConsentPurpose purpose, boolean given, List<ConsentEvent> history) {

    public ConsentState {
        history = List.copyOf(history);
    }

    /** Null where nobody wrote it down, as in what was stored before there was a history. */
    public @Nullable OffsetDateTime since() {
        return history.isEmpty() || history.get(0).given() != given
                ? null
                : history.get(0).at();
    }

    public String meaning(DataFetchingEnvironment environment) {
        return Wording.in(environment.getArgument("lang")).say("meaning." + purpose);
    }
}
