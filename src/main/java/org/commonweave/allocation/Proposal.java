package org.commonweave.allocation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it was proposed: what gives how much to whom, and what of it was seen then.
 *
 * @param owner identifier of the organization or person it was proposed to; null when an administrator asked
 * @param committed digest of what was reserved by it; null while it was not
 */
record Proposal(
        String id,
        @Nullable String owner,
        OffsetDateTime madeAt,
        List<Share> shares,
        List<Seen> lots,
        List<Seen> needs,
        @Nullable String committed) {

    Proposal {
        shares = List.copyOf(shares);
        lots = List.copyOf(lots);
        needs = List.copyOf(needs);
    }

    Optional<Seen> lot(String id) {
        return lots.stream().filter(seen -> seen.id().equals(id)).findFirst();
    }

    Optional<Seen> need(String id) {
        return needs.stream().filter(seen -> seen.id().equals(id)).findFirst();
    }
}
