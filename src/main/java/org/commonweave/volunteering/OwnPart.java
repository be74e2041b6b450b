package org.commonweave.volunteering;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * One's own part in an activity.
 *
 * @param confirmed true when one and an organization that led it both said so
 * @param insured true when those who take part are known to be insured
 * @param categories what the activity is about and requires
 */
public record OwnPart(
        String activity, OffsetDateTime at, double hours, boolean confirmed, boolean insured, List<String> categories) {

    public OwnPart {
        categories = List.copyOf(categories);
    }
}
