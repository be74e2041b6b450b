package org.commonweave.projection;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A quantity of a resource given, or asked for, for a need. */
public record Allocation(
        String id,
        String resource,
        String need,
        double quantity,
        @Nullable String unit,
        String status,
        OffsetDateTime at) {

    /** True when the quantity is used up: delivered or reserved. */
    public boolean counts() {
        return status.equals("DELIVERED") || status.equals("RESERVED");
    }
}
