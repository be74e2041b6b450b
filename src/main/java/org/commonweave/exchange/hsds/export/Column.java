package org.commonweave.exchange.hsds.export;

import java.util.List;

/**
 * A field of an object of HSDS 3.1.
 *
 * @param holds text, number, uuid, uri, email, date-time, "one of" with the choices, or "one" and "many" with a table
 */
record Column(String table, String name, String holds, boolean required) {

    private static final String CHOICE = "one of ";
    private static final String ONE = "one ";
    private static final String MANY = "many ";

    boolean choice() {
        return holds.startsWith(CHOICE);
    }

    List<String> choices() {
        return List.of(holds.substring(CHOICE.length()).split(" \\| ", -1));
    }

    boolean many() {
        return holds.startsWith(MANY);
    }

    boolean one() {
        return holds.startsWith(ONE) && !choice();
    }

    /** True for what fits into a cell. */
    boolean scalar() {
        return !many() && !one();
    }

    /** The table of what is inside. */
    String inner() {
        return holds.substring(many() ? MANY.length() : ONE.length());
    }

    /** True for a reference to another row, which nesting makes superfluous. */
    boolean reference() {
        return holds.equals("uuid") && !name.equals("id");
    }
}
