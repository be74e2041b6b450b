package org.commonweave.exchange.hsds;

import java.util.List;
import org.commonweave.exchange.Position;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One object of HSDS in the words of version 3, whichever file it comes from.
 *
 * @param table the singular name of the object
 * @param fields its fields, with references to others as identifiers
 * @param organization the organization in whose surroundings it was found
 * @param service the service in whose surroundings it was found
 * @param columns the columns of its file when that is a table
 */
record HsdsRow(
        String table,
        ObjectNode fields,
        @Nullable String organization,
        @Nullable String service,
        Position position,
        List<String> columns) {

    HsdsRow {
        columns = List.copyOf(columns);
    }
}
