package org.commonweave.audit;

import org.neo4j.driver.Record;

/**
 * Where a chain begins and ends.
 *
 * @param first number of the first event that is still kept
 * @param before hash of the one before it; empty when there was none
 * @param seq number of the last event
 * @param hash of the last event
 */
public record AuditHead(int chain, int first, String before, int seq, String hash) {

    static AuditHead of(Record row) {
        return new AuditHead(
                row.get("chain").asInt(),
                row.get("first").asInt(),
                row.get("before").asString(""),
                row.get("seq").asInt(),
                row.get("hash").asString(""));
    }

    /** For a place outside the database, to be compared with later. */
    @Override
    public String toString() {
        return "chain " + chain + " event " + seq + " sha256 " + (hash.isEmpty() ? "-" : hash);
    }
}
