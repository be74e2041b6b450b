package org.commonweave.allocation;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.commonweave.access.Viewer;
import org.commonweave.mutation.UserError;
import org.jspecify.annotations.Nullable;

/** Whether shares can be reserved: the plan still fits what there is, and nobody gives away what is not theirs. */
record Commitment(Viewer viewer, Proposal plan, List<Share> shares, Map<String, Stock> lots, Map<String, Stock> needs) {

    List<UserError> objections(OffsetDateTime now) {
        List<UserError> foreign = lots.values().stream()
                .filter(lot -> !lot.keptBy(viewer))
                .map(lot -> error(
                        "FORBIDDEN",
                        "Lot " + lot.id() + " is not yours to give; its provider commits what is planned for it."))
                .toList();
        if (!foreign.isEmpty()) {
            return foreign;
        }
        List<UserError> stale = Stream.concat(
                        plan.lots().stream().flatMap(seen -> changed("Lot", seen, lots.get(seen.id()))),
                        plan.needs().stream().flatMap(seen -> changed("Need", seen, needs.get(seen.id()))))
                .toList();
        return stale.isEmpty() ? exhausted(now) : stale;
    }

    /**
     * What is otherwise than the plan saw it. How much is left is told to those alone who speak for the lot or the need: it
     * counts what is hidden from others.
     */
    private Stream<UserError> changed(String word, Seen seen, @Nullable Stock now) {
        if (now == null || !now.open()) {
            return Stream.of(error("STALE", word + " " + seen.id() + " is no longer open. Propose again."));
        }
        if (seen.same(now.seen())) {
            return Stream.empty();
        }
        String what = seen.version() != now.version()
                ? "was changed: version " + seen.version() + " is now " + now.version()
                : now.keptBy(viewer)
                        ? "had " + text(seen.left(), now) + " left and has " + text(now.left(), now) + " now"
                        : "has not as much left as it had";
        return Stream.of(error("STALE", word + " " + seen.id() + " " + what + ". Propose again."));
    }

    private List<UserError> exhausted(OffsetDateTime now) {
        List<UserError> errors = new ArrayList<>(uncounted());
        sums(true).forEach((id, sum) -> {
            Stock lot = lots.get(id);
            if (lot != null && lot.until() != null && !now.isBefore(lot.until())) {
                errors.add(error("EXHAUSTED", "Lot " + id + " expired at " + lot.until() + "."));
            } else {
                check(errors, "Lot", lot, sum, true);
            }
        });
        sums(false).forEach((id, sum) -> check(errors, "Need", needs.get(id), sum, false));
        return errors;
    }

    private void check(List<UserError> errors, String word, @Nullable Stock stock, double sum, boolean mustBeKnown) {
        Double left = stock == null ? Double.valueOf(0) : stock.left();
        if (left == null && mustBeKnown) {
            errors.add(error(
                    "EXHAUSTED",
                    word + " " + (stock == null ? "" : stock.id())
                            + " has no known capacity; say how much there is before it is given."));
        } else if (left != null && sum > left + Amounts.TOLERANCE) {
            errors.add(error(
                    "EXHAUSTED",
                    word + " " + (stock == null ? "" : stock.id()) + " has "
                            + (stock != null && stock.keptBy(viewer) ? text(left, stock) + " left" : "less left")
                            + ", and " + text(sum, stock) + " would go. Give less."));
        }
    }

    /** What the shares come to for each lot, or for each need, in its own unit. */
    private Map<String, Double> sums(boolean byLot) {
        Map<String, Double> sums = new LinkedHashMap<>();
        for (Share share : shares) {
            String id = byLot ? share.lot() : share.need();
            sums.merge(id, amount(share, (byLot ? lots : needs).get(id)).orElse(0), Double::sum);
        }
        return sums;
    }

    private OptionalDouble amount(Share share, @Nullable Stock held) {
        Stock lot = lots.get(share.lot());
        Amounts.Content content = lot == null ? new Amounts.Content(null, null) : lot.content();
        return Amounts.in(held == null ? null : held.unit(), share.quantity(), share.unit(), content);
    }

    /** Shares that cannot be counted in the unit of their lot or need. */
    private List<UserError> uncounted() {
        return shares.stream()
                .filter(share -> amount(share, lots.get(share.lot())).isEmpty()
                        || amount(share, needs.get(share.need())).isEmpty())
                .map(share -> error(
                        "INVALID_VALUE",
                        share.unit() + " of lot " + share.lot() + " cannot be counted in the unit of need "
                                + share.need() + "; say what one " + share.unit()
                                + " holds (unitContent, contentUnit)."))
                .toList();
    }

    private static String text(@Nullable Double quantity, @Nullable Stock stock) {
        String number = quantity == null ? "an unknown quantity" : String.format(Locale.ROOT, "%s", quantity);
        return stock == null || stock.unit() == null ? number : number + " " + stock.unit();
    }

    static UserError error(String code, String message) {
        return new UserError(List.of("input", "plan"), code, message);
    }
}
