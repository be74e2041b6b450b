package org.commonweave.delivery;

import java.time.OffsetDateTime;
import org.commonweave.transfer.ImportOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A file that was handed in, as it stands at an instant.
 *
 * @param dryRun whether what was last done was only to check
 * @param progress of what was last done
 * @param outcome what it came to, when it came to its end
 * @param kept whether the file is still here, so that it can be written
 */
public record Delivery(
        String id,
        DeliveryTerms terms,
        boolean dryRun,
        DeliveryState state,
        DeliveryProgress progress,
        OffsetDateTime receivedAt,
        @Nullable OffsetDateTime endedAt,
        @Nullable DeliveryProblem problem,
        @Nullable ImportOutcome outcome,
        boolean kept) {

    static Delivery received(String id, DeliveryTerms terms, OffsetDateTime now) {
        return new Delivery(
                id,
                terms,
                terms.dryRun(),
                DeliveryState.RUNNING,
                DeliveryProgress.none(null),
                now,
                null,
                null,
                null,
                true);
    }

    /** Begun anew, with the same file: this time it is written. */
    Delivery writing() {
        Long of = dryRun && outcome != null ? Long.valueOf(outcome.taken()) : progress.of();
        return new Delivery(
                id, terms, false, DeliveryState.RUNNING, DeliveryProgress.none(of), receivedAt, null, null, null, true);
    }

    Delivery at(DeliveryProgress reached) {
        return new Delivery(id, terms, dryRun, state, reached, receivedAt, endedAt, problem, outcome, kept);
    }

    Delivery done(ImportOutcome came, OffsetDateTime now) {
        return new Delivery(id, terms, dryRun, DeliveryState.DONE, progress, receivedAt, now, null, came, dryRun);
    }

    Delivery cancelled(OffsetDateTime now) {
        return new Delivery(id, terms, dryRun, DeliveryState.CANCELLED, progress, receivedAt, now, null, null, true);
    }

    /** A file that cannot be read is not kept; one that met a fault of ours is, to be tried again. */
    Delivery failed(DeliveryProblem why, OffsetDateTime now) {
        return new Delivery(
                id,
                terms,
                dryRun,
                DeliveryState.FAILED,
                progress,
                receivedAt,
                now,
                why,
                null,
                why.argument().isEmpty());
    }
}
