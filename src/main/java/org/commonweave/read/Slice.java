package org.commonweave.read;

/** A page of an ordered list: where it starts, its order, and one row more than asked for. */
final class Slice {

    private Slice() {}

    /** Clauses that go right behind WITH and its variables. */
    static String cypher(Order order, Page page, CypherWriter writer) {
        String cursor = page.cursor();
        String limit = " ORDER BY " + order.cypher(page.backward()) + " LIMIT " + writer.parameter(page.size() + 1L);
        if (cursor == null) {
            return limit;
        }
        String after =
                Keyset.after(order, Cursors.decode(order, cursor, page.cursorArgument()), page.backward(), writer);
        return limit(after, limit);
    }

    private static String limit(String predicate, String limit) {
        // WHERE must follow the projection it filters, and ORDER BY belongs before it.
        return " WHERE " + predicate + " WITH *" + limit;
    }
}
