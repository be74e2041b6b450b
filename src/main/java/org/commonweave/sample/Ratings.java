package org.commonweave.sample;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.SplittableRandom;

/** One wave of the partnership survey: who rated whom on the six items. */
final class Ratings {

    private static final List<String> ITEMS =
            List.of("reliability", "sharedMission", "openness", "power", "involvement", "resourceContribution");
    private static final OffsetDateTime ANSWERED = Days.of("2026-05-20");

    private final Ledger ledger;
    private final SplittableRandom random = new SplittableRandom(6);

    private Ratings(Ledger ledger) {
        this.ledger = ledger;
    }

    static void write(Ledger ledger) {
        Ratings ratings = new Ratings(ledger);
        Table.read("ratings").forEach(ratings::write);
    }

    private void write(Row row) {
        int usual = row.whole("usual");
        for (String rater : row.list("raters")) {
            Facts facts = Facts.of("wave", "2026-spring").happened(ANSWERED);
            // An answer is the usual one or, one time in four, the next lower.
            ITEMS.forEach(item -> facts.with(item, Math.max(1, usual - (random.nextInt(4) == 0 ? 1 : 0))));
            ledger.tie("RATES", Organizations.ref(rater), Organizations.ref(row.get("rated")), "partner-survey", facts);
        }
    }
}
