package org.commonweave.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows a row in an order, as a predicate. Null sorts as the largest value, as in Cypher, so each key needs its
 * own care for absent values.
 */
final class Keyset {

    private Keyset() {}

    static String after(Order order, List<@Nullable Object> keys, boolean reversed, CypherWriter writer) {
        return after(order.terms(), keys, reversed, writer);
    }

    private static String after(
            List<OrderTerm> terms, List<@Nullable Object> keys, boolean reversed, CypherWriter writer) {
        OrderTerm term = terms.get(0);
        Object key = keys.get(0);
        boolean descending = term.descending() != reversed;
        String parameter = key == null ? "" : writer.parameter(key);
        String beyond = beyond(term.expression(), parameter, key == null, descending);
        if (terms.size() == 1) {
            return beyond;
        }
        String same = key == null ? term.expression() + " IS NULL" : term.expression() + " = " + parameter;
        String rest = after(terms.subList(1, terms.size()), keys.subList(1, keys.size()), reversed, writer);
        return "(" + beyond + " OR (" + same + " AND " + rest + "))";
    }

    private static String beyond(String expression, String parameter, boolean isNull, boolean descending) {
        if (isNull) {
            return descending ? expression + " IS NOT NULL" : "false";
        }
        return descending
                ? expression + " < " + parameter
                : "(" + expression + " > " + parameter + " OR " + expression + " IS NULL)";
    }
}
