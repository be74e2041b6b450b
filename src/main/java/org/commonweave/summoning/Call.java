package org.commonweave.summoning;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.TieRef;
import org.commonweave.projection.Summons;
import org.commonweave.projection.Whistle;
import org.commonweave.record.NodeRef;
import org.jspecify.annotations.Nullable;

/**
 * A department's part in an earlier whistle, as it stood at an instant.
 *
 * @param kinship how near the issue of then is to the one of now, from 0 to 1
 */
record Call(Whistle whistle, Summons summons, double kinship, OffsetDateTime asOf) {

    private static final double SECONDS_PER_HOUR = 3_600;

    private boolean by(@Nullable OffsetDateTime time) {
        return time != null && !time.isAfter(asOf);
    }

    boolean returned() {
        return summons.returnedReason() != null;
    }

    boolean signed() {
        return by(summons.signedAt());
    }

    boolean came() {
        return by(summons.reportedAt()) || resolved();
    }

    boolean resolved() {
        return by(summons.resolvedAt());
    }

    /** True while it waits for the department. */
    boolean open() {
        return !returned()
                && !resolved()
                && !whistle.state().equals("CLOSED")
                && !whistle.state().equals("WITHDRAWN");
    }

    /** Hours until it came; null while it has not. */
    @Nullable Double hours() {
        OffsetDateTime came = by(summons.reportedAt()) ? summons.reportedAt() : null;
        return came == null ? null : Duration.between(summons.sentAt(), came).toSeconds() / SECONDS_PER_HOUR;
    }

    Evidence evidence() {
        return Evidence.tie(
                new NodeRef("Whistle", whistle.id()),
                new TieRef("SUMMONS", summons.id()),
                new NodeRef("Organization", summons.organization()),
                came() ? 1 : 0);
    }
}
