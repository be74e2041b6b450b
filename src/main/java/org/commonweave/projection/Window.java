package org.commonweave.projection;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A half-open stretch of time that events are counted in. */
public record Window(OffsetDateTime from, OffsetDateTime to) {

    public Window {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A window must end after it starts: " + from + " to " + to);
        }
    }

    public boolean covers(@Nullable OffsetDateTime instant) {
        return instant != null && !instant.isBefore(from) && instant.isBefore(to);
    }

    public Duration length() {
        return Duration.between(from, to);
    }
}
