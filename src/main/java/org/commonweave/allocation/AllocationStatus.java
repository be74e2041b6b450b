package org.commonweave.allocation;

/** How far an allocation has come, as the schema's type of the same name. */
enum AllocationStatus {
    REQUESTED,
    RESERVED,
    DELIVERED,
    REFUSED,
    DECLINED,
    CANCELLED
}
