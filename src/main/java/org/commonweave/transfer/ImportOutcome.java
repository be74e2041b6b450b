package org.commonweave.transfer;

import org.commonweave.exchange.intake.ImportSummary;

/**
 * What an import did.
 *
 * @param summary what was read, taken and left, by file and by label
 * @param taken records that passed the checks
 */
public record ImportOutcome(ImportSummary summary, long taken, long created, long updated, long unchanged) {

    /** True when something of the source is not in the graph now; the report says what and why. */
    public boolean incomplete() {
        return summary.files().stream().anyMatch(file -> file.rejected() > 0)
                || summary.nodes().stream().anyMatch(count -> count.refused() + count.pending() > 0)
                || summary.relationships().stream().anyMatch(count -> count.refused() + count.pending() > 0);
    }
}
