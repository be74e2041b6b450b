package org.commonweave.live;

import org.commonweave.casework.CaseEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event of a case, or only where the stream stands.
 *
 * @param token where the stream stands after it
 */
record Notice(String token, @Nullable CaseEvent event) {

    static Notice standing(long position) {
        return new Notice(ResumeToken.of(position), null);
    }

    static Notice of(CaseEvent event) {
        return new Notice(ResumeToken.of(event.position()), event);
    }
}
