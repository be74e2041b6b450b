package org.commonweave.proposal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonweave.matching.Policy;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for, with identifiers as they are stored.
 *
 * @param place null where the first need's territory is meant
 * @param lots those named, by identifier in the order given; all of the place when null
 * @param needs those named; all open ones of the place when null
 * @param category null for all
 * @param compared null without a second policy
 */
public record Request(
        @Nullable String place,
        @Nullable Map<String, Part> lots,
        @Nullable List<String> needs,
        @Nullable String category,
        Set<String> classes,
        Policy policy,
        @Nullable Policy compared,
        int seconds) {

    /**
     * How much of a lot.
     *
     * @param place in the list of the input
     * @param quantity all that is left when null
     * @param unit the lot's own when null
     */
    public record Part(
            int place, @Nullable Double quantity, @Nullable String unit) {}
}
