package org.commonweave.read;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** A shaped object: its keys are the result keys of what was selected, not the names of fields. */
final class Answer extends HashMap<String, @Nullable Object> {

    private static final long serialVersionUID = 1L;

    Answer(int fields) {
        super(fields * 2);
    }
}
