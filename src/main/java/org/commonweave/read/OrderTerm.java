package org.commonweave.read;

import org.commonweave.model.PropertyKind;

/**
 * One key of an order.
 *
 * @param name what it orders by, told apart from others in a cursor
 * @param expression over the variables of the list
 */
record OrderTerm(String name, String expression, PropertyKind kind, boolean descending) {

    String cypher(boolean reversed) {
        return expression + (descending != reversed ? " DESC" : "");
    }
}
