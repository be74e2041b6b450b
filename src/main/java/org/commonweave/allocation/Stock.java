package org.commonweave.allocation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalDouble;
import org.commonweave.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A lot or a need as it stands under lock: of a lot, what there is and what of it is given; of a need, what is wanted and
 * what of it is met.
 *
 * @param total unknown when null
 * @param until after which it is of no use
 * @param owner who keeps the record
 * @param content what one piece of a lot holds
 * @param given what reservations and deliveries took from it or brought to it
 * @param keepers organizations that provide the lot, or that have the need or work on it
 */
record Stock(
        String label,
        String id,
        long version,
        boolean present,
        @Nullable Double total,
        @Nullable String unit,
        @Nullable OffsetDateTime until,
        String status,
        @Nullable String owner,
        Amounts.Content content,
        List<Amount> given,
        List<String> keepers) {

    Stock {
        given = List.copyOf(given);
        keepers = List.copyOf(keepers);
    }

    /** What one allocation comes to. */
    record Amount(double quantity, @Nullable String unit, Amounts.Content content, boolean delivered) {}

    /** True when the viewer may speak for it. */
    boolean keptBy(Viewer viewer) {
        return viewer.administers()
                || owner != null && viewer.owners().contains(owner)
                || keepers.stream().anyMatch(viewer.owners()::contains);
    }

    boolean open() {
        return present
                && !status.equals("MET")
                && !status.equals("WITHDRAWN")
                && !status.equals("inactive")
                && !status.equals("defunct");
    }

    /** What is left of it in its own unit; null when it is not known how much there is, or what was given of it. */
    @Nullable Double left() {
        boolean known = given.stream().allMatch(amount -> counted(amount).isPresent());
        return total == null || !known ? null : Math.max(0, total - sum(given));
    }

    /** What of it was delivered, in its own unit. */
    double delivered() {
        return sum(given.stream().filter(Amount::delivered).toList());
    }

    /** What of it is reserved and not delivered yet, in its own unit. */
    double reserved() {
        return sum(given.stream().filter(amount -> !amount.delivered()).toList());
    }

    private double sum(List<Amount> amounts) {
        return amounts.stream().mapToDouble(amount -> counted(amount).orElse(0)).sum();
    }

    private OptionalDouble counted(Amount amount) {
        return Amounts.in(unit, amount.quantity(), amount.unit(), amount.content());
    }

    Seen seen() {
        return new Seen(id, version, left());
    }
}
