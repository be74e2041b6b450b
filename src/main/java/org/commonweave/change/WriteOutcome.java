package org.commonweave.change;

import java.util.ArrayList;
import java.util.List;
import org.commonweave.record.GraphRecord;

/**
 * What writing a batch did.
 *
 * @param refused records that could not be written, with the reason; nothing of them is in the graph
 */
public record WriteOutcome(long created, long updated, long unchanged, List<Refused> refused) {

    public static final WriteOutcome NOTHING = new WriteOutcome(0, 0, 0, List.of());

    public WriteOutcome {
        refused = List.copyOf(refused);
    }

    /** A record and why it was not written. */
    public record Refused(GraphRecord record, Violation violation) {}

    public WriteOutcome plus(WriteOutcome other) {
        List<Refused> all = new ArrayList<>(refused);
        all.addAll(other.refused);
        return new WriteOutcome(created + other.created, updated + other.updated, unchanged + other.unchanged, all);
    }
}
