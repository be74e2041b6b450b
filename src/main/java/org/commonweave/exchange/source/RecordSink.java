package org.commonweave.exchange.source;

import org.commonweave.record.GraphRecord;

/** Takes what a format reads, one at a time. */
public interface RecordSink {

    void record(Position position, GraphRecord record);

    void problem(Problem problem);
}
