package org.commonweave.exchange;

import org.commonweave.exchange.source.RecordSink;
import org.commonweave.exchange.source.SourceFiles;

/** Reads one kind of directory into records. It keeps nothing but what one row needs. */
public interface ImportFormat {

    /** As named on the command line. */
    String name();

    /** True when the files look like this format. */
    boolean recognises(SourceFiles files);

    /**
     * Reads all files of this format into the sink.
     *
     * @param scope tells this source's identifiers from those of others that are no UUIDs
     */
    void read(SourceFiles files, String scope, RecordSink sink);
}
