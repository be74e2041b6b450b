package org.commonweave.projection;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Hours that a person gave through the time bank.
 *
 * @param receiver identifier of a person or an organization
 * @param confirmed true when giver and receiver both said so
 * @param enteredAt when it was entered
 * @param confirmedAt when the second party confirmed; null when unknown
 * @param validity an entry that was wrong is ended
 */
public record TimeGift(
        String id,
        String receiver,
        boolean toOrganization,
        double hours,
        OffsetDateTime at,
        boolean confirmed,
        @Nullable OffsetDateTime enteredAt,
        @Nullable OffsetDateTime confirmedAt,
        Validity validity) {}
