package org.commonweave.exchange;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a source, told so that a person can mend it.
 *
 * @param row counted as in {@link Position}; 0 when it concerns the whole file
 * @param action what to do about it
 */
public record Problem(String file, long row, @Nullable String field, ProblemCode code, String message, String action) {

    public static Problem at(
            Position position, @Nullable String field, ProblemCode code, String message, String action) {
        return new Problem(position.file(), position.row(), field, code, message, action);
    }

    public static Problem inFile(String file, ProblemCode code, String message, String action) {
        return new Problem(file, 0, null, code, message, action);
    }
}
