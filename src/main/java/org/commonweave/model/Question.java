package org.commonweave.model;

import java.util.List;

/**
 * A root field that a named Cypher statement answers with rows.
 *
 * @param field the root field
 * @param statement folder and file under cypher/
 * @param order columns that order the rows, a minus before those with the largest first
 * @param identifiers arguments that are global identifiers
 */
public record Question(String field, String statement, List<String> order, List<String> identifiers) {

    public Question {
        order = List.copyOf(order);
        identifiers = List.copyOf(identifiers);
    }
}
