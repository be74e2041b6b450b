package org.commonweave.proposal;

import java.util.ArrayList;
import java.util.List;
import org.commonweave.mutation.UserError;

/** What the caller can mend, by the path of the field within the input. */
final class InputErrors {

    private InputErrors() {}

    static UserError at(List<String> field, String code, String message) {
        List<String> path = new ArrayList<>(List.of("input"));
        path.addAll(field);
        return new UserError(path, code, message);
    }
}
