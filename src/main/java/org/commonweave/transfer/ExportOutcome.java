package org.commonweave.transfer;

import java.util.List;

/**
 * What an export did.
 *
 * @param records how many were read
 * @param notes what was left out or changed because the format has no place for it
 */
public record ExportOutcome(long records, List<String> notes) {

    public ExportOutcome {
        notes = List.copyOf(notes);
    }
}
