package org.commonweave.exchange;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row that was not taken in, as the source had it, so that it can be mended and read again.
 *
 * @param columns the columns in their order for a row of a table; empty for JSON
 */
public record RejectedRow(Position position, List<String> columns, ObjectNode content, Problem why) {

    public RejectedRow {
        columns = List.copyOf(columns);
    }
}
