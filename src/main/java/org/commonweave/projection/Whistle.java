package org.commonweave.projection;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One whistle (吹哨).
 *
 * @param blownBy link to the organization that blew it
 * @param about link to the need that is the issue
 */
public record Whistle(
        String id,
        Name name,
        String kind,
        String state,
        OffsetDateTime blownAt,
        @Nullable OffsetDateTime closedAt,
        @Nullable Link blownBy,
        @Nullable Link about,
        List<Summons> summonses) {

    public Whistle {
        summonses = List.copyOf(summonses);
    }
}
