package org.commonweave.projection;

import org.jspecify.annotations.Nullable;

/**
 * A population band.
 *
 * @param residents how many residents of the scope belong to it; unknown when null
 */
public record Cohort(
        String id,
        String ageBand,
        @Nullable Integer minAge,
        @Nullable Integer maxAge,
        @Nullable Integer residents) {}
