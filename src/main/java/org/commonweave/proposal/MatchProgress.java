package org.commonweave.proposal;

import org.jspecify.annotations.Nullable;

/**
 * How far plans are.
 *
 * @param plan which of them is being made, from 1
 * @param solved how many of its connected parts are solved
 * @param parts how many there are; 0 before that is known
 * @param proposal when all are made
 */
public record MatchProgress(
        int plan, int solved, int parts, @Nullable Proposal proposal) {

    static final MatchProgress BEGUN = new MatchProgress(1, 0, 0, null);

    MatchProgress ended(Proposal all) {
        return new MatchProgress(plan, solved, parts, all);
    }
}
