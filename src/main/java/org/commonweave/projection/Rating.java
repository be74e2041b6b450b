package org.commonweave.projection;

import org.jspecify.annotations.Nullable;

/** One organization's answers about another in a survey wave: the six items of the PARTNER tool, from 1 to 4. */
public record Rating(
        String id,
        String rater,
        String rated,
        String wave,
        @Nullable Integer reliability,
        @Nullable Integer sharedMission,
        @Nullable Integer openness,
        @Nullable Integer power,
        @Nullable Integer involvement,
        @Nullable Integer resourceContribution,
        Validity validity) {}
