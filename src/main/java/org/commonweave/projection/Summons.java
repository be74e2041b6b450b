package org.commonweave.projection;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One department's part in a whistle, with a clock of its own. */
public record Summons(
        String id,
        String organization,
        int seq,
        OffsetDateTime sentAt,
        @Nullable OffsetDateTime signedAt,
        @Nullable OffsetDateTime contactedAt,
        @Nullable OffsetDateTime reportedAt,
        @Nullable OffsetDateTime resolvedAt,
        @Nullable String returnedReason,
        @Nullable Integer transferredFromSeq) {}
