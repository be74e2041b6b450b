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
 */
record HsdsRow(
        String table,
        ObjectNode fields,
        @Nullable String organization,
        @Nullable String service,
        Raw raw) {

    /**
     * The row as the source had it.
     *
     * @param columns the columns of its file when that is a table
     */
    record Raw(Position position, List<String> columns, ObjectNode content) {
        Raw {
            columns = List.copyOf(columns);
        }
    }

    Position position() {
        return raw.position();
    }

    HsdsRow with(@Nullable String inOrganization, @Nullable String inService) {
        return new HsdsRow(table, fields, inOrganization, inService, raw);
    }

    String text(String field) {
        return fields.path(field).asString("").strip();
    }

    boolean has(String field) {
        return !text(field).isEmpty();
    }
}
