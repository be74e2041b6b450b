package org.commonweave.mutation;

import java.util.List;
import org.commonweave.change.Violation;
import org.jspecify.annotations.Nullable;

/** Something the caller can mend, as the schema's type of the same name. */
public record UserError(List<String> field, String code, String message) {

    public static UserError of(String prefix, Violation violation) {
        String code = violation.code().equals("UNKNOWN_PROPERTY") ? "INVALID_VALUE" : violation.code();
        return new UserError(
                violation.field().isEmpty() ? List.of(prefix) : List.of(prefix, violation.field()),
                code,
                violation.message());
    }

    public static UserError input(@Nullable String field, String code, String message) {
        return new UserError(field == null ? List.of("input") : List.of("input", field), code, message);
    }
}
