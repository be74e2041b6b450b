package org.commonweave.allocation;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * What became of a lot, without names.
 *
 * @param quantity how much there was; unknown when null
 * @param steps the oldest first
 * @param truncated true when older ones are left out
 */
public record LotJourney(
        String lot,
        @Nullable Double quantity,
        @Nullable String unit,
        double delivered,
        double reserved,
        @Nullable Double left,
        List<Step> steps,
        boolean truncated) {

    /** More steps than this are not told: the oldest are left out. */
    static final int MOST_STEPS = 1_000;

    public LotJourney {
        steps = List.copyOf(steps);
    }

    /** @param latest one step more than are told, when there are as many */
    static LotJourney of(Stock stock, List<Step> latest) {
        int left = Math.max(0, latest.size() - MOST_STEPS);
        return new LotJourney(
                stock.id(),
                stock.total(),
                stock.unit(),
                stock.delivered(),
                stock.reserved(),
                stock.left(),
                latest.subList(left, latest.size()),
                left > 0);
    }

    /**
     * A step of it.
     *
     * @param area identifier of the place it went to
     * @param category identifier of the kind of need it went to
     * @param recipientKind what kind of organization received it
     */
    public record Step(
            OffsetDateTime at,
            @Nullable String before,
            String after,
            double quantity,
            @Nullable String unit,
            @Nullable String area,
            @Nullable String category,
            @Nullable String recipientKind) {

        static Step of(Record row) {
            return new Step(
                    row.get("at").asOffsetDateTime(),
                    row.get("before").asString(null),
                    row.get("after").asString(),
                    row.get("quantity").asDouble(),
                    row.get("unit").asString(null),
                    row.get("area").asString(null),
                    row.get("category").asString(null),
                    row.get("recipientKind").asString(null));
        }
    }
}
