package org.commonweave.allocation;

import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An allocation as it is told.
 *
 * @param lot identifier of the resource it comes from
 * @param need identifier of the need it goes to
 */
public record Allocation(
        String id,
        String lot,
        String need,
        double quantity,
        @Nullable String unit,
        String status,
        OffsetDateTime at,
        @Nullable String plan,
        @Nullable OffsetDateTime holdUntil,
        @Nullable OffsetDateTime deliveredAt,
        @Nullable String reason) {

    static Allocation of(Held held) {
        return new Allocation(
                held.id(),
                held.lot(),
                held.need(),
                held.quantity(),
                held.unit().isEmpty() ? null : held.unit(),
                held.status().name(),
                Objects.requireNonNull(held.at()),
                held.plan(),
                held.holdUntil(),
                held.instant("deliveredAt"),
                held.reason());
    }
}
