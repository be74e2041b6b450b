package org.commonweave.transfer;

import org.commonweave.exchange.intake.ImportSummary;

/**
 * What an import did.
 *
 * @param summary what was read, taken and left, by file and by label
 * @param taken records that passed the checks
 * @param sources those of them that say only where the others are from
 */
public record ImportOutcome(
        ImportSummary summary, long taken, long sources, long created, long updated, long unchanged) {

    /** True when something of the source is not in the graph now as it was given; the report says what and why. */
    public boolean incomplete() {
        return summary.errors() > 0 || summary.files().stream().anyMatch(file -> file.rejected() > 0);
    }

    /** True when there was something, and nothing of it could be taken in. */
    public boolean unreadable() {
        return incomplete() && taken == sources;
    }
}
