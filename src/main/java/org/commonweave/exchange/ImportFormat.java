package org.commonweave.exchange;

import java.io.IOException;
import java.util.List;
import org.commonweave.exchange.source.Dataset;

/** Translates files of one format into records. It holds no more than a row at a time. */
public interface ImportFormat {

    /** The name to ask for it by. */
    String name();

    /** Endings of the files it reads. */
    List<String> endings();

    /** Whether the files look like this format; reads no more than their beginnings and outlines. */
    boolean recognises(Dataset dataset) throws IOException;

    /** Whether records of this format bring their own sources, so that none is added. */
    default boolean carriesSources() {
        return false;
    }

    /**
     * Reads all of it. What is wrong with the data goes to the sink.
     *
     * @throws IOException when the files cannot be read at all
     */
    void read(Dataset dataset, ImportOptions options, RecordSink sink) throws IOException;
}
