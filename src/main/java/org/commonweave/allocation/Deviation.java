package org.commonweave.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonweave.mutation.UserError;

/**
 * A share that somebody decided otherwise than the plan says.
 *
 * @param quantity instead of the plan's, in the lot's unit; 0 leaves it out
 * @param reason why, kept on record
 */
record Deviation(String lot, String need, double quantity, String reason) {

    /** The plan's shares with the deviations in their place. */
    static List<Share> applied(Proposal plan, List<Deviation> deviations, Map<String, Stock> lots) {
        List<Share> shares = new ArrayList<>(plan.shares());
        for (Deviation deviation : deviations) {
            Share share = new Share(deviation.lot, deviation.need, deviation.quantity, unit(plan, deviation, lots));
            shares.removeIf(share::between);
            if (share.quantity() > 0) {
                shares.add(share);
            }
        }
        return shares;
    }

    private static String unit(Proposal plan, Deviation deviation, Map<String, Stock> lots) {
        return plan.shares().stream()
                .filter(share -> share.lot().equals(deviation.lot))
                .map(Share::unit)
                .findFirst()
                .orElseGet(() -> {
                    Stock lot = lots.get(deviation.lot);
                    return lot == null || lot.unit() == null ? "" : lot.unit();
                });
    }

    /** What is wrong with the deviations, whatever there is of the lots. */
    static List<UserError> objections(Proposal plan, List<Deviation> deviations) {
        List<UserError> errors = new ArrayList<>();
        for (int i = 0; i < deviations.size(); i++) {
            Deviation one = deviations.get(i);
            if (!(one.quantity >= 0) || Double.isInfinite(one.quantity)) {
                errors.add(at(i, "quantity", "INVALID_VALUE", "quantity must be 0 or more; 0 leaves the share out."));
            }
            if (one.reason.isBlank()) {
                errors.add(at(i, "reason", "REQUIRED", "Say why this differs from the plan; it is kept on record."));
            }
            if (plan.lot(one.lot).isEmpty()) {
                errors.add(at(i, "lot", "NOT_FOUND", "The plan has no such lot; propose again with it."));
            }
            if (plan.need(one.need).isEmpty()) {
                errors.add(at(i, "need", "NOT_FOUND", "The plan has no such need; propose again with it."));
            }
        }
        return errors;
    }

    private static UserError at(int index, String field, String code, String message) {
        return new UserError(List.of("input", "overrides", String.valueOf(index), field), code, message);
    }
}
