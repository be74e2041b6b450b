package org.commonweave.read;

import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.commonweave.model.Property;
import org.commonweave.model.RelationshipType;
import org.jspecify.annotations.Nullable;

/** Writes what is selected on a connection and its edges: a row of order keys, edges and nodes; and the total. */
final class ConnectionFields {

    private final Function<SelectedField, Compiled> node;
    private final Order order;
    private final Map<String, String> edgeValues;
    private final @Nullable RelationshipType relationship;
    private final @Nullable String tie;

    private final List<String> row = new ArrayList<>();
    private final List<ConnectionShape.Cell> cells = new ArrayList<>();

    /**
     * Fields of one connection.
     *
     * @param node writes what is selected of a row's node
     * @param edgeValues expressions for fields of the edge that come from neither node nor relationship
     * @param tie variable of the relationship, null for a root list
     */
    ConnectionFields(
            Function<SelectedField, Compiled> node,
            Order order,
            Map<String, String> edgeValues,
            @Nullable RelationshipType relationship,
            @Nullable String tie) {
        this.node = node;
        this.order = order;
        this.edgeValues = edgeValues;
        this.relationship = relationship;
        this.tie = tie;
    }

    /**
     * The whole connection.
     *
     * @param rows turns the expression of a row into the list of rows
     * @param total counts all rows
     */
    Compiled compile(List<SelectedField> selected, Page page, UnaryOperator<String> rows, Supplier<String> total) {
        if (selected.stream().anyMatch(ConnectionFields::endsOfPage)) {
            row.add(order.keys());
        }
        List<String> parts = new ArrayList<>();
        List<ConnectionShape.ConnectionField> fields = new ArrayList<>();
        boolean rowsNeeded = false;
        for (SelectedField part : selected) {
            switch (part.getName()) {
                case "totalCount" -> {
                    fields.add(field(part, parts.size(), List.of()));
                    parts.add(total.get());
                }
                case "pageInfo" -> {
                    fields.add(field(part, -1, pageInfo(part)));
                    rowsNeeded = true;
                }
                case "edges" -> {
                    cell(part, edge(part));
                    fields.add(field(part, -1, List.of()));
                    rowsNeeded = true;
                }
                case "nodes" -> {
                    cell(part, node.apply(part));
                    fields.add(field(part, -1, List.of()));
                    rowsNeeded = true;
                }
                default -> {} // __typename is answered without us
            }
        }
        int position = rowsNeeded ? parts.size() : -1;
        if (rowsNeeded) {
            parts.add(rows.apply("[" + String.join(", ", row) + "]"));
        }
        return new Compiled(
                "[" + String.join(", ", parts) + "]", new ConnectionShape(page, order, position, cells, fields));
    }

    private static ConnectionShape.ConnectionField field(SelectedField part, int position, List<Shape.Field> parts) {
        return new ConnectionShape.ConnectionField(part.getResultKey(), part.getName(), position, parts);
    }

    private static List<Shape.Field> pageInfo(SelectedField info) {
        return info.getSelectionSet().getImmediateFields().stream()
                .filter(part -> !part.getName().startsWith("__"))
                .map(part -> new Shape.Field(part.getResultKey(), -1, new Shape.Constant(part.getName())))
                .toList();
    }

    /** Whether the cursors of a page's ends are asked for, which are made of the order keys of its rows. */
    private static boolean endsOfPage(SelectedField part) {
        return part.getName().equals("pageInfo")
                && part.getSelectionSet().getImmediateFields().stream()
                        .anyMatch(field -> field.getName().endsWith("Cursor"));
    }

    private void cell(SelectedField part, Compiled value) {
        cells.add(new ConnectionShape.Cell(part.getResultKey(), row.size(), value.shape()));
        row.add(value.cypher());
    }

    private Compiled edge(SelectedField edges) {
        Compiled.Fields fields = new Compiled.Fields();
        for (SelectedField part : edges.getSelectionSet().getImmediateFields()) {
            String name = part.getName();
            if (name.equals("node")) {
                fields.add(part.getResultKey(), node.apply(part));
            } else if (name.equals("cursor")) {
                fields.add(part.getResultKey(), new Compiled(order.keys(), new ConnectionShape.CursorShape(order)));
            } else if (edgeValues.containsKey(name)) {
                fields.add(part.getResultKey(), new Compiled(edgeValues.get(name), new Shape.Plain()));
            } else if (tie != null && relationship != null && !name.startsWith("__")) {
                fields.add(part.getResultKey(), property(relationship, tie, part));
            }
        }
        return new Compiled(fields.list(), new Shape.Fields(null, fields.shapes()));
    }

    private static Compiled property(RelationshipType relationship, String tie, SelectedField part) {
        if (part.getName().equals("uuid")) {
            return new Compiled(tie + ".id", new Shape.Plain());
        }
        Property property = relationship.property(part.getName()).orElseThrow();
        return Projection.property(property, tie, part);
    }
}
