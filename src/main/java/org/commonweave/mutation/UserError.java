package org.commonweave.mutation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something the caller can mend, as the schema's type of the same name. */
public record UserError(List<String> field, String code, String message) {

    public static UserError input(@Nullable String field, String code, String message) {
        return new UserError(field == null ? List.of("input") : List.of("input", field), code, message);
    }
}
