package org.commonweave.read;

import graphql.schema.SelectedField;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweave.access.Visible;
import org.commonweave.graph.Statement;
import org.commonweave.model.Model;
import org.commonweave.model.NodeType;
import org.jspecify.annotations.Nullable;

/**
 * A root field as one statement that returns one value.
 *
 * @param shape how to read the value
 */
record RootRead(Statement statement, Map<String, Object> parameters, Shape shape) {

    /** A list of records of a type. */
    static RootRead list(Model model, NodeType type, Map<String, Object> arguments, List<SelectedField> selected) {
        Compilation compilation = new Compilation(model);
        CypherWriter writer = compilation.writer();
        String node = writer.variable("n");
        Page page = Page.of(arguments);
        Anchor anchor = Anchor.of(type, node, arguments, writer);
        Order order = Order.of(type.plural(), type, node, arguments.get("orderBy"), anchor.order());
        String match =
                anchor.match() + order.indexed(node) + compilation.filters().and(type, node, arguments.get("where"));
        String carried =
                Stream.concat(Stream.of(node), anchor.carried().stream()).collect(Collectors.joining(", "));
        Compiled connection = new ConnectionFields(
                        compilation.projection().ofNode(type, node), order, anchor.edgeValues(), null, null)
                .compile(
                        selected,
                        page,
                        row -> "COLLECT { " + match + " WITH " + carried + Slice.cypher(order, page, writer)
                                + " RETURN " + row + " }",
                        () -> "COUNT { " + match + " RETURN " + node + " }");
        return of("read/" + type.plural(), "RETURN " + connection.cypher() + " AS value", connection, compilation);
    }

    /** Parameter that says which record is asked for; others have numbers. */
    private static final String ID = "id";

    /** One record of a type, to be {@link #about} one. */
    static RootRead one(Model model, NodeType type, List<SelectedField> selected) {
        Compilation compilation = new Compilation(model);
        String node = compilation.writer().variable("n");
        Compiled value = compilation.projection().of(type, node, selected);
        String cypher = "MATCH (" + node + ":" + type.label() + " {id: $" + ID + "}) WHERE " + Visible.present(node)
                + " RETURN " + value.cypher() + " AS value";
        return of("read/" + type.singular(), cypher, value, compilation);
    }

    /** The same read, about the record with the identifier. */
    RootRead about(String uuid) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put(ID, uuid);
        return new RootRead(statement, all, shape);
    }

    /** The same read in another circle, if it looks in one. */
    RootRead in(@Nullable Circle circle) {
        return circle == null ? this : new RootRead(statement, circle.in(parameters), shape);
    }

    /** Records of any types, in no order: each says its identifier and its label first. */
    static RootRead many(Model model, Map<NodeType, List<String>> uuids, List<SelectedField> selected) {
        Compilation compilation = new Compilation(model);
        Map<String, Shape> shapes = new LinkedHashMap<>();
        String union = uuids.entrySet().stream()
                .map(entry -> {
                    NodeType type = entry.getKey();
                    String node = compilation.writer().variable("n");
                    Compiled value = compilation.projection().of(type, node, selected);
                    shapes.put(type.label(), value.shape());
                    return "MATCH (" + node + ":" + type.label() + ") WHERE " + node + ".id IN "
                            + compilation.writer().parameter(entry.getValue()) + " AND " + Visible.present(node)
                            + " RETURN ['" + type.label() + "', " + value.cypher() + "] AS value";
                })
                .collect(Collectors.joining(" UNION ALL "));
        return of("read/nodes", union, new Compiled("value", new Shape.OneOf(shapes)), compilation);
    }

    static RootRead of(String name, String cypher, Compiled value, Compilation compilation) {
        return new RootRead(new Statement(name, cypher), compilation.writer().parameters(), value.shape());
    }
}
