package org.commonweave.mutation;

import java.util.List;
import org.commonweave.change.WriteOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What a mutation came to.
 *
 * @param uuid what was written; null when nothing was
 */
public record Outcome(@Nullable String uuid, WriteOutcome written, List<UserError> userErrors) {

    public static Outcome refused(List<UserError> errors) {
        return new Outcome(null, WriteOutcome.NOTHING, errors);
    }

    public static Outcome refused(@Nullable String field, String code, String message) {
        return refused(List.of(UserError.input(field, code, message)));
    }

    public static Outcome done(String uuid, WriteOutcome written) {
        return new Outcome(uuid, written, List.of());
    }

    public boolean done() {
        return userErrors.isEmpty();
    }
}
