package org.commonweave.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes records to files of one format, without holding them in memory. */
public interface ExportFormat {

    /** The name to ask for it by. */
    String name();

    /**
     * Writes all records that the format has a place for.
     *
     * @param target the file, or the directory of a format of many files
     * @return what was left out or changed, and why
     */
    List<String> write(RecordSource source, Path target) throws IOException;
}
