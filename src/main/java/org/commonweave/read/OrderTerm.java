package org.commonweave.read;

import org.commonweave.model.PropertyKind;

/**
 * One key of an order.
 *
 * @param name what it orders by, told apart from others in a cursor
 * @param expression over the variables of the list
 * @param nullable true when a row may lack a value
 */
record OrderTerm(String name, String expression, PropertyKind kind, boolean descending, boolean nullable) {

    /** A key that every row has. */
    static OrderTerm present(String name, String expression, PropertyKind kind, boolean descending) {
        return new OrderTerm(name, expression, kind, descending, false);
    }

    /** Rows without a value come last whichever way the values go. */
    String cypher(boolean reversed) {
        String values = expression + (descending != reversed ? " DESC" : "");
        return nullable ? expression + " IS NULL" + (reversed ? " DESC" : "") + ", " + values : values;
    }
}
