package org.commonweave.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person said about taking part.
 *
 * @param consentInvite agreed to be proposed for activities and invited
 * @param named true when the viewer may see the person, and not only count them
 * @param availability when the person has time in a week, as opening_hours; unknown when null
 */
public record Volunteer(
        boolean consentInvite,
        boolean named,
        @Nullable String availability,
        List<Invitation> invitations,
        List<TimeGift> gifts) {

    /** Somebody who said nothing. */
    public static final Volunteer SILENT = new Volunteer(false, false, null, List.of(), List.of());

    public Volunteer {
        invitations = List.copyOf(invitations);
        gifts = List.copyOf(gifts);
    }
}
