package org.commonweave.projection;

import java.time.OffsetDateTime;

/**
 * An invitation of a person to an activity.
 *
 * @param status PROPOSED, INVITED, ACCEPTED or DECLINED
 */
public record Invitation(String id, String activity, String status, OffsetDateTime at) {

    /** True when it went out: a proposal nobody sent asks nothing of anybody. */
    public boolean sent() {
        return !status.equals("PROPOSED");
    }

    /** True when it takes a place: the person may still come. */
    public boolean open() {
        return status.equals("INVITED") || status.equals("ACCEPTED");
    }
}
