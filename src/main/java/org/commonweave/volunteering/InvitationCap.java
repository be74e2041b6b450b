package org.commonweave.volunteering;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import org.commonweave.projection.Invitation;

/** How many invitations a person may still be sent. Any seven days count, so that two weeks cannot meet on a Sunday. */
public record InvitationCap(int perWeek) {

    public static final Duration WEEK = Duration.ofDays(7);

    /** What is left of the cap; never below zero. */
    public int left(Collection<Invitation> stored, OffsetDateTime now) {
        OffsetDateTime since = now.minus(WEEK);
        long sent = stored.stream()
                .filter(invitation -> invitation.sent()
                        && invitation.at().isAfter(since)
                        && !invitation.at().isAfter(now))
                .count();
        return (int) Math.max(0, perWeek - sent);
    }
}
