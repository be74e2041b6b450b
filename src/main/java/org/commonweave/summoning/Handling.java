package org.commonweave.summoning;

import java.util.List;
import org.commonweave.projection.Link;
import org.commonweave.projection.Organization;
import org.commonweave.projection.Validity;
import org.jspecify.annotations.Nullable;

/**
 * Whether an organization handles issues of the kind.
 *
 * @param offers how near the nearest category that it offers is, from 0 to 1
 * @param through the link to that category
 * @param handled how many issues of the kind it was summoned for and did not send back, each counted by how near it is
 */
public record Handling(double offers, @Nullable Link through, double handled) {

    /** So many issues handled say as much as an offer does. */
    private static final double ENOUGH = 3;

    private static final double MOST_BY_EXPERIENCE = 0.9;

    static Handling of(Organization organization, Kinship kinship, List<Call> calls, java.time.OffsetDateTime asOf) {
        Link nearest = null;
        for (Link offer : organization.offers()) {
            Validity validity = offer.validity();
            if (validity.covers(asOf) && kinship.of(offer.to()) > (nearest == null ? 0 : kinship.of(nearest.to()))) {
                nearest = offer;
            }
        }
        double handled = calls.stream()
                .filter(call -> !call.returned())
                .mapToDouble(Call::kinship)
                .sum();
        return new Handling(nearest == null ? 0 : kinship.of(nearest.to()), nearest, handled);
    }

    public double part() {
        return Math.max(offers, MOST_BY_EXPERIENCE * Math.min(1, handled / ENOUGH));
    }
}
