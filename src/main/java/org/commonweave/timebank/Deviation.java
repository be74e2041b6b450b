package org.commonweave.timebank;

/** Why confirmed hours deserve a second look. None of them proves anything. */
public enum Deviation {
    /** More hours than the activity lasted and an hour beside it. */
    LONGER_THAN_ACTIVITY,
    /** The person's hours elsewhere are of the same time. */
    SAME_TIME,
    /** More than twenty-four hours of the person in a day. */
    OVER_A_DAY,
    /** Both parties confirmed within two minutes. */
    CONFIRMED_AT_ONCE,
    /** The same person gave the same number of hours five times or more. */
    REPEATED_AMOUNT
}
