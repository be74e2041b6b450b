package org.commonweave.collaboration;

/** The kind of fact a tie rests on. */
public enum Ground {
    AGREEMENT,
    ACQUAINTANCE,
    JOINT_ACTIVITY,
    SHARED_NEED,
    ALLOCATION,
    SUMMONS,
    RATING
}
