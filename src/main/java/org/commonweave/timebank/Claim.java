package org.commonweave.timebank;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonweave.diagnosis.Frame;
import org.commonweave.participation.Part;
import org.commonweave.projection.Activity;
import org.commonweave.projection.Link;
import org.commonweave.projection.Person;
import org.commonweave.projection.Projection;
import org.commonweave.projection.TimeGift;
import org.jspecify.annotations.Nullable;

/**
 * Confirmed hours that organizations vouch for: a part in an activity they led, or time given to them.
 *
 * @param activity null for time given through the time bank
 * @param gift null for a part in an activity
 */
record Claim(
        Set<String> organizers,
        String person,
        OffsetDateTime at,
        double hours,
        @Nullable Activity activity,
        @Nullable TimeGift gift) {

    /** Before and after an activity there is something to do. */
    private static final double AROUND = 1;

    private static final Duration AT_ONCE = Duration.ofMinutes(2);

    static List<Claim> of(Projection projection, Frame frame) {
        List<Claim> claims = new ArrayList<>();
        for (Part part : Part.of(projection, frame)) {
            Set<String> leaders = new HashSet<>();
            part.activity().led().stream().map(Link::to).forEach(leaders::add);
            claims.add(new Claim(leaders, part.person().id(), part.at(), part.hours(), part.activity(), null));
        }
        for (Person person : projection.people().values()) {
            if (person.consentStats()) {
                person.volunteer().gifts().stream()
                        .filter(gift -> gift.toOrganization() && gift.confirmed())
                        .filter(gift -> frame.window().covers(gift.at())
                                && !gift.at().isAfter(frame.asOf())
                                && gift.validity().covers(frame.asOf()))
                        .forEach(gift -> claims.add(
                                new Claim(Set.of(gift.receiver()), person.id(), gift.at(), gift.hours(), null, gift)));
            }
        }
        claims.removeIf(claim -> claim.hours() <= 0);
        return claims;
    }

    boolean longerThanActivity() {
        OffsetDateTime end = activity == null ? null : activity.end();
        return end != null
                && end.isAfter(at)
                && hours > Duration.between(at, end).toMinutes() / 60.0 + AROUND + 1e-9;
    }

    boolean sameTime(Claim other) {
        OffsetDateTime end = activity == null ? null : activity.end();
        OffsetDateTime otherEnd = other.activity == null ? null : other.activity.end();
        return !equals(other) && end != null && otherEnd != null && at.isBefore(otherEnd) && other.at.isBefore(end);
    }

    boolean confirmedAtOnce() {
        OffsetDateTime entered = gift == null ? null : gift.enteredAt();
        OffsetDateTime confirmed = gift == null ? null : gift.confirmedAt();
        return entered != null
                && confirmed != null
                && Duration.between(entered, confirmed).compareTo(AT_ONCE) < 0;
    }

    boolean sameAmount(Claim other) {
        return gift != null && other.gift != null && organizers.equals(other.organizers) && hours == other.hours;
    }
}
