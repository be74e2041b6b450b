package org.commonweave.projection;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Two people who know each other; it has no direction.
 *
 * @param trust how much they rely on each other, above 0 and up to 1
 * @param consentBoth true when both agreed that the tie is kept
 */
public record Acquaintance(
        String id,
        String first,
        String second,
        double trust,
        boolean consentBoth,
        @Nullable OffsetDateTime lastContactAt,
        Validity validity) {}
