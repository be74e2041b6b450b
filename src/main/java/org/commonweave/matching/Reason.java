package org.commonweave.matching;

/**
 * What stands between a lot and a need, or why either was not used up. Those of a pair are in the order in which they are
 * looked at: one that comes later let the pair come nearer.
 */
public enum Reason {
    /** Nobody knows how much there is, or is needed. */
    QUANTITY_UNKNOWN,
    /** No lot is of the need's category or one step from it. */
    NO_COMPATIBLE_LOT,
    /** No need is of the lot's category or one step from it. */
    NO_MATCHING_NEED,
    /** The units cannot be converted into each other. */
    UNIT,
    /** The lot is restricted to others. */
    RESTRICTION,
    /** Nobody who provides it may be asked. */
    CONSENT,
    /** It would arrive when it is spoilt or has lapsed. */
    EXPIRED,
    /** One of them has to be kept cold, and the other is not. */
    COLD_CHAIN,
    /** It is never there when it is needed. */
    TIME,
    /** It may not go so far. */
    TOO_FAR,
    /** The lot goes whole or not at all, and is more than the need lacks. */
    INDIVISIBLE,
    /** The least that the lot gives at once is more than the need lacks. */
    MINIMUM_LOT,
    /** The need takes all or nothing, and there is not enough. */
    ALL_OR_NOTHING,
    /** The recipient cannot take in more at once. */
    RECIPIENT_CAPACITY,
    /** All compatible lots are used up. */
    EXHAUSTED,
    /** All compatible needs are full. */
    NEEDS_FULL,
    /** Something might be left to find: the time ran out. */
    TIME_LIMIT
}
