package org.commonweave.allocation;

/**
 * What can become of a reserved allocation, and who says so.
 *
 * @see AllocationStatus
 */
enum Step {
    /** It reached the recipient, who says so. */
    CONFIRM("confirmDelivery", AllocationStatus.DELIVERED, true),
    /** The recipient does not want it, which is held against nobody. */
    DECLINE("declineAllocation", AllocationStatus.DECLINED, true),
    /** The giver takes it back. */
    RELEASE("releaseAllocation", AllocationStatus.CANCELLED, false);

    private final String mutation;
    private final AllocationStatus to;
    private final boolean recipients;

    Step(String mutation, AllocationStatus to, boolean recipients) {
        this.mutation = mutation;
        this.to = to;
        this.recipients = recipients;
    }

    String mutation() {
        return mutation;
    }

    AllocationStatus to() {
        return to;
    }

    /** True when it is for those who have the need or work on it; else it is for those who provide the lot. */
    boolean recipients() {
        return recipients;
    }
}
