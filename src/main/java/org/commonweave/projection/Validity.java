package org.commonweave.projection;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Half-open validity: from its start up to, but not including, its end. Null is open. */
public record Validity(
        @Nullable OffsetDateTime from, @Nullable OffsetDateTime to) {

    public static final Validity ALWAYS = new Validity(null, null);

    public boolean covers(OffsetDateTime instant) {
        return (from == null || !from.isAfter(instant)) && (to == null || instant.isBefore(to));
    }

    /** True when there is an instant that both it and the window cover. */
    public boolean overlaps(Window window) {
        return (from == null || from.isBefore(window.to()))
                && (to == null || window.from().isBefore(to));
    }
}
