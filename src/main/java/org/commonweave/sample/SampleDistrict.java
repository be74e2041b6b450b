package org.commonweave.sample;

import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.commonweave.record.GraphRecord;

/** The sample: an ageing sub-district with planted problems, and a healthy neighbour with none. */
public final class SampleDistrict {

    /** The day the sample ends; its two years lie before. */
    public static final OffsetDateTime REFERENCE = Days.REFERENCE;

    private SampleDistrict() {}

    /** What the rest refers to, and other cities can share: sources, population bands and taxonomies. */
    public static Stream<GraphRecord> foundations() {
        Ledger ledger = new Ledger();
        Foundations.write(ledger);
        return ledger.records();
    }

    /** All records, nodes first, the same on every call. */
    public static Stream<GraphRecord> records() {
        Ledger ledger = new Ledger();
        Foundations.write(ledger);
        Places.write(ledger);
        Organizations.write(ledger);
        People.write(ledger);
        Resources.write(ledger);
        Needs.write(ledger);
        Allocations.write(ledger);
        Agreements.write(ledger);
        Activities.write(ledger);
        HealthyNeighbour.write(ledger);
        Acquaintances.write(ledger);
        Whistles.write(ledger);
        Motions.write(ledger);
        Referrals.write(ledger);
        Ratings.write(ledger);
        TimeBank.write(ledger);
        Invitations.write(ledger);
        return ledger.records();
    }
}
