package org.commonweave.report;

import org.jspecify.annotations.Nullable;

/**
 * A value with its place.
 *
 * @param table the list it is in, as the path of its field; empty for what is not in a list
 * @param row the same path with the number of each item, from 1
 * @param field the path of the field within the item
 * @param value a number, a truth value, an instant, or a text; null when it is unknown or hidden
 */
record Cell(
        String table, String row, String field, @Nullable Object value) {}
