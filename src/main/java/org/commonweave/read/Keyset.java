package org.commonweave.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows a row in an order, as a predicate. Rows without a value come last, so they follow every value, and
 * precede all of them when the list is read from its end.
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
        String parameter = key == null ? "" : writer.parameter(key);
        String beyond = beyond(term, parameter, key == null, reversed);
        if (terms.size() == 1) {
            return beyond;
        }
        String same = key == null ? term.expression() + " IS NULL" : term.expression() + " = " + parameter;
        String rest = after(terms.subList(1, terms.size()), keys.subList(1, keys.size()), reversed, writer);
        return "(" + beyond + " OR (" + same + " AND " + rest + "))";
    }

    private static String beyond(OrderTerm term, String parameter, boolean isNull, boolean reversed) {
        String expression = term.expression();
        if (isNull) {
            return reversed ? expression + " IS NOT NULL" : "false";
        }
        String further = expression + (term.descending() != reversed ? " < " : " > ") + parameter;
        return term.nullable() && !reversed ? "(" + further + " OR " + expression + " IS NULL)" : further;
    }
}
