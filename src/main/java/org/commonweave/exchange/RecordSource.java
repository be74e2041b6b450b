package org.commonweave.exchange;

import java.util.stream.Stream;
import org.commonweave.record.GraphRecord;

/** Records to export, that can be gone through more than once. */
@FunctionalInterface
public interface RecordSource {

    /** All records from the first on, with each call, nodes before relationships; the caller closes the stream. */
    Stream<GraphRecord> records();
}
