package org.commonweave.delivery;

/** How what was last done with a delivery stands. */
public enum DeliveryState {
    RUNNING,
    /** It came to its end; the report says what was taken and what was not. */
    DONE,
    FAILED,
    CANCELLED
}
