package org.commonweave.matching;

/** Finds the best plan of a connected part. */
interface Solver {

    Solution solve(Problem problem, Deadline deadline);

    /** What flows over each arc, and whether it is proved that there is nothing better. */
    final class Solution {
        final long[] flow;
        final boolean exact;

        Solution(long[] flow, boolean exact) {
            this.flow = flow;
            this.exact = exact;
        }
    }
}
