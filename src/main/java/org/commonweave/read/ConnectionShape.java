package org.commonweave.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * How a connection is read: its rows in the order they were fetched, one more than asked for so that it is known whether
 * there is more, and their total when it was asked for.
 *
 * @param rows position of the list of rows, -1 when none was needed
 * @param cells what each row holds, after its order keys when cursors of the page are asked for
 * @param connection the fields selected on the connection itself
 */
record ConnectionShape(Page page, Order order, int rows, List<Cell> cells, List<ConnectionField> connection)
        implements Shape {

    /** An edge or a node of a row, as selected under one key. */
    record Cell(String key, int position, Shape shape) {}

    /** A field of the connection: a list of cells, the page's information, or the total. */
    record ConnectionField(String key, String name, int position, List<Field> parts) {}

    @Override
    public Map<String, @Nullable Object> read(Value value) {
        List<Value> fetched = rows < 0 ? List.of() : value.get(rows).asList(row -> row);
        boolean more = fetched.size() > page.size();
        List<Value> shown = new ArrayList<>(more ? fetched.subList(0, page.size()) : fetched);
        if (page.backward()) {
            Collections.reverse(shown);
        }
        Answer result = new Answer(connection.size());
        for (ConnectionField field : connection) {
            result.put(
                    field.key(),
                    switch (field.name()) {
                        case "totalCount" -> value.get(field.position()).asLong();
                        case "pageInfo" -> pageInfo(field, shown, more);
                        default -> cells(field, shown);
                    });
        }
        return result;
    }

    private List<@Nullable Object> cells(ConnectionField field, List<Value> shown) {
        Cell cell = cells.stream()
                .filter(c -> c.key().equals(field.key()))
                .findFirst()
                .orElseThrow();
        List<@Nullable Object> items = new ArrayList<>(shown.size());
        shown.forEach(row -> items.add(cell.shape().read(row.get(cell.position()))));
        return items;
    }

    private Map<String, @Nullable Object> pageInfo(ConnectionField field, List<Value> shown, boolean more) {
        boolean continued = page.cursor() != null;
        Answer info = new Answer(4);
        for (Field part : field.parts()) {
            info.put(
                    part.key(),
                    switch (((Constant) part.shape()).known().toString()) {
                        case "hasNextPage" -> page.backward() ? continued : more;
                        case "hasPreviousPage" -> page.backward() ? more : continued;
                        case "startCursor" -> shown.isEmpty() ? null : cursor(shown.get(0));
                        default -> shown.isEmpty() ? null : cursor(shown.get(shown.size() - 1));
                    });
        }
        return info;
    }

    private String cursor(Value row) {
        return Cursors.encode(order, row.get(0).asList());
    }

    /** The cursor of an edge, from its row's order keys. */
    record CursorShape(Order order) implements Shape {
        @Override
        public Object read(Value keys) {
            return Cursors.encode(order, keys.asList());
        }
    }
}
