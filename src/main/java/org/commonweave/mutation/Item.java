package org.commonweave.mutation;

import java.util.ArrayList;
import java.util.List;
import org.commonweave.change.Violation;
import org.commonweave.record.GraphRecord;

/**
 * A record to write, and where in the input it was asked for.
 *
 * @param path in the input, up to the record
 */
record Item(List<String> path, GraphRecord record) {

    Item {
        path = List.copyOf(path);
    }

    /** The record that the whole input is about. */
    static Item whole(GraphRecord record) {
        return new Item(List.of("input"), record);
    }

    Item with(GraphRecord other) {
        return new Item(path, other);
    }

    UserError error(String field, String code, String message) {
        List<String> whole = new ArrayList<>(path);
        if (!field.isEmpty()) {
            // What is stored as id is given as uuid.
            whole.add(field.equals("id") ? "uuid" : field);
        }
        return new UserError(whole, code, message);
    }

    UserError error(Violation violation) {
        String code = violation.code().equals("UNKNOWN_PROPERTY") ? "INVALID_VALUE" : violation.code();
        return error(violation.field(), code, violation.message());
    }
}
