package org.commonweave.exchange;

import org.commonweave.record.GraphRecord;

/** Takes what a format reads, piece by piece and in the order of the source. */
public interface RecordSink {

    /** A record, or a part of one: pieces with the same identifier are put together. */
    void accept(Located<GraphRecord> record);

    /** Something said about a record that another row defines. */
    void amend(Located<Amendment> amendment);

    /** A row that is not taken in. */
    void reject(RejectedRow row);

    void problem(Problem problem);

    /** One more row was read. */
    void counted(Position position);
}
